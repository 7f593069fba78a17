-- How many customers have how many orders, none included.
select orders, count(*) as customers from (
    select c_custkey, count(o_orderkey) as orders
    from customer left join orders on c_custkey = o_custkey and o_comment not like '%special%requests%' group by c_custkey
) group by orders order by customers desc, orders desc
