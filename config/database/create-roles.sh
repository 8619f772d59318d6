#!/bin/sh
# Run once by the PostgreSQL container on an empty volume: the two roles and the database of Tongxing.
set -eu
psql --set=ON_ERROR_STOP=1 --set=owner="$TONGXING_DB_OWNER_PASSWORD" --set=application="$TONGXING_DB_PASSWORD" \
  --username=postgres --dbname=postgres <<'SQL'
create role tongxing_owner login createdb password :'owner';
create role tongxing login password :'application';
create database tongxing owner tongxing_owner;
revoke all on database tongxing from public;
grant connect on database tongxing to tongxing;
SQL
