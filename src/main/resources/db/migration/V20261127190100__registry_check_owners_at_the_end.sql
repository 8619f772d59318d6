-- An import writes hundreds of children at once, table by table; until its end nobody asks whether their homes and owners came first.
alter table child alter constraint child_household_id_fkey deferrable initially immediate;
alter table carer alter constraint carer_household_id_fkey deferrable initially immediate;
alter table contact_point alter constraint contact_point_child_id_fkey deferrable initially immediate;
alter table contact_point alter constraint contact_point_parent_id_fkey deferrable initially immediate;
alter table contact_point alter constraint contact_point_carer_id_fkey deferrable initially immediate;
