"""Reprints: which articles tell one story.

`fingerprint` runs in the workers, `Stories` in the main process; a library keeps the packed fingerprints. What of a
reprint's statements is left out as a repeat, nevtui/ingest/repeats.py says.
"""

from nevtui.ingest.alike import Overlap as Overlap
from nevtui.ingest.alike import overlap as overlap
from nevtui.ingest.fingerprint import Fingerprint as Fingerprint
from nevtui.ingest.fingerprint import fingerprint as fingerprint
from nevtui.ingest.stories import Stories as Stories
