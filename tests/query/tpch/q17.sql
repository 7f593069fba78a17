-- What small orders of a part bring a year.
select sum(l_extendedprice) / 7.0 as yearly from lineitem join part on p_partkey = l_partkey
where p_brand like 'Brand#2%' and p_container in ('MED BOX', 'LG BOX')
  and l_quantity < (select 0.2 * avg(l_quantity) from lineitem as other where other.l_partkey = p_partkey)
