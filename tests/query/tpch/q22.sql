-- Well-off customers of some countries who ordered nothing.
select code, count(*) as customers, sum(c_acctbal) as balance from (
    select left(c_phone, 2) as code, c_acctbal from customer
    where left(c_phone, 2) in ('13', '31', '23', '29', '30', '18', '17')
      and c_acctbal > (select avg(c_acctbal) from customer where c_acctbal > 0 and left(c_phone, 2) in ('13', '31', '23', '29', '30', '18', '17'))
      and not exists (select 1 from orders where o_custkey = c_custkey)
) group by code order by code
