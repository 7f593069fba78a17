-- The stock in a nation that is worth most of it.
with held as (
    select ps_partkey, ps_supplycost * ps_availqty as worth
    from partsupp join supplier on ps_suppkey = s_suppkey join nation on s_nationkey = n_nationkey where n_name in ('FRANCE', 'CHINA', 'INDIA')
)
select ps_partkey, sum(worth) as worth from held group by ps_partkey
having sum(worth) > (select sum(worth) * 0.002 from held) order by worth desc, ps_partkey
