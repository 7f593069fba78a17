-- Deliveries by month of the three US-listed makers
-- NIO, XPeng and Li Auto side by side; where articles differ, the highest figure said.
pivot (
    select subject, "when" as month, value
    from statements
    where
        property = 'deliveries'
        and precision = 'month'
        and subject in ('NIO', 'XPeng', 'Li Auto')
) on subject using max(value)
group by month
order by month
