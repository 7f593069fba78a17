-- Late lines by way of shipping and priority of their order.
select l_shipmode, count(*) filter (o_orderpriority in ('1-URGENT', '2-HIGH')) as high,
       count(*) filter (o_orderpriority not in ('1-URGENT', '2-HIGH')) as low
from orders join lineitem on o_orderkey = l_orderkey
where l_shipmode in ('MAIL', 'SHIP') and l_commitdate < l_receiptdate and l_shipdate < l_commitdate
  and l_receiptdate >= date '1994-01-01' and l_receiptdate < date '1995-01-01'
group by l_shipmode order by l_shipmode
