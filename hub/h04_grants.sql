-- Who may do what: members of the role NAME_members, where NAME is that of the schema, read all and add changes as
-- themselves; members of NAME_servers, for servers that sign people in themselves, add them for others.

DO $$
DECLARE
  members CONSTANT text := current_schema() || '_members';
  servers CONSTANT text := current_schema() || '_servers';
  missing text;
BEGIN
  SELECT string_agg(name, ', ') INTO missing
  FROM unnest(ARRAY[members, servers]) AS name
  WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name);
  IF missing IS NOT NULL THEN
    RAISE EXCEPTION 'the hub needs the roles % and %, which the database does not have: %', members, servers, missing
      USING ERRCODE = 'ST002',
      HINT = format('have the administrator run: CREATE ROLE %I; CREATE ROLE %I IN ROLE %I', members, servers, members);
  END IF;
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), members);
  EXECUTE format('GRANT SELECT ON versions, register, layouts, shared, changes TO %I', members);
  EXECUTE format('GRANT INSERT (number, previous, hash, line) ON changes TO %I', members);
END
$$;
