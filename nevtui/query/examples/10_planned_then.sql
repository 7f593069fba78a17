-- Plans whose time has passed
-- What was planned or forecast for a day before the newest article in the library.
select subject, property, object, "when", label, published, article
from statements
where
    status in ('planned', 'forecast')
    and last_day < (select max(published) from articles)
order by last_day desc
