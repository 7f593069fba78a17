-- Eight tables in the shape of the TPC-H benchmark (scale about 0.01), made of hashes: the same rows on every machine.
create table region as
select i::integer as r_regionkey, ['AFRICA', 'AMERICA', 'ASIA', 'EUROPE', 'MIDDLE EAST'][i + 1] as r_name from range(5) as t(i);

create table nation as
select
    i::integer as n_nationkey,
    [
        'ALGERIA', 'ARGENTINA', 'BRAZIL', 'CANADA', 'EGYPT', 'ETHIOPIA', 'FRANCE', 'GERMANY', 'INDIA', 'INDONESIA', 'IRAN', 'IRAQ',
        'JAPAN', 'JORDAN', 'KENYA', 'MOROCCO', 'MOZAMBIQUE', 'PERU', 'CHINA', 'ROMANIA', 'SAUDI ARABIA', 'VIETNAM', 'RUSSIA',
        'UNITED KINGDOM', 'UNITED STATES'
    ][i + 1] as n_name,
    [0, 1, 1, 1, 4, 0, 3, 3, 2, 2, 4, 4, 2, 4, 0, 0, 0, 1, 2, 3, 4, 2, 3, 3, 1][i + 1] as n_regionkey
from range(25) as t(i);

create macro pick(seed, salt, many) as (hash(seed::bigint * 1000003 + salt) % many)::integer;
create macro money(cents) as (cents / 100)::decimal(15, 2);

create table supplier as
select
    i::integer as s_suppkey, 'Supplier#' || lpad(i::varchar, 9, '0') as s_name, 'street ' || pick(i, 1, 900) as s_address,
    pick(i, 2, 25) as s_nationkey, printf('%d-%d-%d-%d', 10 + pick(i, 2, 25), 100 + pick(i, 3, 900), 100 + pick(i, 4, 900), 1000 + pick(i, 5, 9000)) as s_phone,
    money(pick(i, 6, 1100000) - 100000) as s_acctbal,
    case when pick(i, 7, 12) = 0 then 'slow Customer heard Complaints' else 'quiet deposits' end as s_comment
from range(1, 101) as t(i);

create table customer as
select
    i::integer as c_custkey, 'Customer#' || lpad(i::varchar, 9, '0') as c_name, 'road ' || pick(i, 11, 900) as c_address,
    pick(i, 12, 25) as c_nationkey, printf('%d-%d-%d-%d', 10 + pick(i, 12, 25), 100 + pick(i, 13, 900), 100 + pick(i, 14, 900), 1000 + pick(i, 15, 9000)) as c_phone,
    money(pick(i, 16, 1100000) - 100000) as c_acctbal,
    ['AUTOMOBILE', 'BUILDING', 'FURNITURE', 'HOUSEHOLD', 'MACHINERY'][1 + pick(i, 17, 5)] as c_mktsegment, 'note ' || i as c_comment
from range(1, 1501) as t(i);

create table part as
select
    i::integer as p_partkey,
    ['green', 'red', 'forest', 'ivory', 'lime'][1 + pick(i, 21, 5)] || ' ' || ['steel', 'linen', 'navy'][1 + pick(i, 22, 3)] as p_name,
    'Manufacturer#' || (1 + pick(i, 23, 5)) as p_mfgr, 'Brand#' || (1 + pick(i, 23, 5)) || (1 + pick(i, 24, 5)) as p_brand,
    ['STANDARD', 'SMALL', 'MEDIUM', 'LARGE', 'ECONOMY', 'PROMO'][1 + pick(i, 25, 6)] || ' '
    || ['ANODIZED', 'BURNISHED', 'PLATED', 'POLISHED', 'BRUSHED'][1 + pick(i, 26, 5)] || ' '
    || ['TIN', 'NICKEL', 'BRASS', 'STEEL', 'COPPER'][1 + pick(i, 27, 5)] as p_type,
    1 + pick(i, 28, 50) as p_size,
    ['SM', 'LG', 'MED', 'JUMBO', 'WRAP'][1 + pick(i, 29, 5)] || ' ' || ['CASE', 'BOX', 'BAG', 'JAR', 'PKG', 'PACK'][1 + pick(i, 30, 6)] as p_container,
    money(90000 + pick(i, 31, 20000)) as p_retailprice
from range(1, 2001) as t(i);

create table partsupp as
select
    i::integer as ps_partkey, (1 + (i + k * 25) % 100)::integer as ps_suppkey, 1 + pick(i * 4 + k, 41, 9999) as ps_availqty,
    money(100 + pick(i * 4 + k, 42, 99900)) as ps_supplycost
from range(1, 2001) as t(i), range(4) as s(k);

create table orders as
select
    i::integer as o_orderkey, (1 + pick(i, 51, 1000))::integer as o_custkey,
    case pick(i, 52, 3) when 0 then 'O' when 1 then 'F' else 'P' end as o_orderstatus,
    money(100000 + pick(i, 53, 40000000)) as o_totalprice, date '1992-01-01' + pick(i, 54, 2406) as o_orderdate,
    ['1-URGENT', '2-HIGH', '3-MEDIUM', '4-NOT SPECIFIED', '5-LOW'][1 + pick(i, 55, 5)] as o_orderpriority, 'Clerk#' || pick(i, 56, 10) as o_clerk,
    0 as o_shippriority, case when pick(i, 57, 10) = 0 then 'the special careful requests' else 'ordinary' end as o_comment
from range(1, 15001) as t(i);

create table lineitem as
with lines as (
    select o_orderkey, o_orderdate, k as line, o_orderkey * 8 + k as seed
    from orders, range(1, 8) as s(k) where k <= 1 + pick(o_orderkey, 61, 7)
),
dated as (
    select
        *, 1 + pick(seed, 62, 2000) as part, 1 + pick(seed, 64, 50) as many, o_orderdate + 1 + pick(seed, 65, 121) as shipped,
        o_orderdate + 30 + pick(seed, 66, 61) as committed
    from lines
)
select
    o_orderkey as l_orderkey, part as l_partkey, (1 + (part + pick(seed, 63, 4) * 25) % 100)::integer as l_suppkey, line::integer as l_linenumber,
    many::decimal(15, 2) as l_quantity, money(many * (90000 + pick(part, 31, 20000))) as l_extendedprice,
    money(pick(seed, 67, 11)) as l_discount, money(pick(seed, 68, 9)) as l_tax,
    case when shipped > date '1995-06-17' then 'N' when pick(seed, 69, 2) = 0 then 'R' else 'A' end as l_returnflag,
    case when shipped > date '1995-06-17' then 'O' else 'F' end as l_linestatus, shipped as l_shipdate, committed as l_commitdate,
    shipped + 1 + pick(seed, 70, 30) as l_receiptdate,
    ['DELIVER IN PERSON', 'COLLECT COD', 'NONE', 'TAKE BACK RETURN'][1 + pick(seed, 71, 4)] as l_shipinstruct,
    ['REG AIR', 'AIR', 'RAIL', 'SHIP', 'TRUCK', 'MAIL', 'FOB'][1 + pick(seed, 72, 7)] as l_shipmode
from dated;
