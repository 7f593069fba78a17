-- How many suppliers offer parts of some kinds, those with complaints left out.
select p_brand, p_type, p_size, count(distinct ps_suppkey) as suppliers from partsupp join part on p_partkey = ps_partkey
where p_brand <> 'Brand#45' and p_type not like 'MEDIUM POLISHED%' and p_size in (49, 14, 23, 45, 19, 3, 36, 9)
  and ps_suppkey not in (select s_suppkey from supplier where s_comment like '%Customer%Complaints%')
group by all order by suppliers desc, p_brand, p_type, p_size
