-- The cheapest supplier in a region of each part of a size and type.
with offers as (
    select ps_partkey, ps_supplycost, supplier.*, n_name
    from partsupp join supplier on ps_suppkey = s_suppkey join nation on s_nationkey = n_nationkey join region on n_regionkey = r_regionkey
    where r_name = 'EUROPE'
)
select s_acctbal, s_name, n_name, p_partkey, p_mfgr, s_address, s_phone, s_comment
from part join offers on p_partkey = ps_partkey
where p_size between 10 and 20 and p_type like '%BRASS'
  and ps_supplycost = (select min(ps_supplycost) from offers as other where other.ps_partkey = p_partkey)
order by s_acctbal desc, n_name, s_name, p_partkey limit 100
