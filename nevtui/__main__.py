"""`python -m nevtui` is `nevtui`."""

from nevtui.cli.main import main

if __name__ == "__main__":
    main()
