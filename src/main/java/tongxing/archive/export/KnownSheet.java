package tongxing.archive.export;

import java.util.Locale;
import java.util.Set;

/**
 * The sheets that were made by hand, with the words that the screens use. Columns are
 * named by their message keys.
 */
enum KnownSheet implements Sheet {

	CHILDREN(
			"""
					select c.id, c.name, c.former_name, c.sex, c.birth_date, c.resident_id, c.student_no, c.ethnicity, c.boarding,
					       h.address, h.village, c.registered_on, c.note
					  from child c join household h on h.id = c.household_id
					 where c.id = any (:ids)
					"""),

	CLASSES("""
			select c.id, c.name, k.school_year, k.display_name as class, lower(e.during) as since, upper(e.during) - 1 as until,
			       e.entry, e.exit, e.destination
			  from enrolment e join child c on c.id = e.child_id join school_class k on k.id = e.class_id
			 where c.id = any (:ids) order by e.during
			"""),

	PARENTS("""
			select c.id, c.name, p.role as relation, r.name as person, r.status as parent_status, r.resident_id, r.occupation, r.note
			  from parentage p join child c on c.id = p.child_id join parent r on r.id = p.parent_id
			 where c.id = any (:ids) order by p.role
			"""),

	ABSENCES(
			"""
					select c.id, c.name, p.role as relation, lower(a.during) as since, upper(a.during) - 1 as until, a.place, a.employer,
					       a.work_address, a.expected_return
					  from parentage p join child c on c.id = p.child_id join absence a on a.parent_id = p.parent_id
					 where c.id = any (:ids) order by p.role, a.during
					"""),

	CARE("""
			select c.id, c.name, a.kind as carer, coalesce(k.name, p.name) as person, lower(a.during) as since,
			       upper(a.during) - 1 as until, k.health, k.address
			  from care_arrangement a join child c on c.id = a.child_id
			       left join carer k on k.id = a.carer_id left join parent p on p.id = a.parent_id
			 where c.id = any (:ids) order by a.during
			"""),

	PHONES("""
			select c.id, c.name, o.person, o.number, o.phone_status, o.verified_on, o.note
			  from child c cross join lateral (
			       select c.name as person, n.number, n.status as phone_status, n.verified_on, n.note, n.id
			         from contact_point n where n.child_id = c.id
			       union all select r.name, n.number, n.status, n.verified_on, n.note, n.id from parentage p
			         join contact_point n on n.parent_id = p.parent_id join parent r on r.id = p.parent_id where p.child_id = c.id
			       union all select k.name, n.number, n.status, n.verified_on, n.note, n.id from carer k
			         join contact_point n on n.carer_id = k.id where k.household_id = c.household_id) as o
			 where c.id = any (:ids) order by o.id
			"""),

	LEVELS("""
			select c.id, c.name, l.level, lower(l.during) as since, upper(l.during) - 1 as until, l.reason
			  from care_level l join child c on c.id = l.child_id
			 where c.id = any (:ids) order by l.during
			"""),

	PAIRINGS(
			"""
					select c.id, c.name, h.name as person, p.role as pairing_role, lower(p.during) as since, upper(p.during) - 1 as until
					  from pairing p join child c on c.id = p.child_id join helper h on h.id = p.helper_id
					 where c.id = any (:ids) order by p.during, p.id
					"""),

	RECORDS("""
			select c.id, c.name, r.happened_on, r.kind, r.channel, r.outcome, r.place, r.met_who, r.narrative, p.note,
			       a.name as author, r.recorded_on, r.voided_on, r.void_reason
			  from care_participant p join child c on c.id = p.child_id join care_record r on r.id = p.record_id
			       join account a on a.id = r.author_id
			 where c.id = any (:ids) order by r.happened_on, r.id
			"""),

	FOLLOW_UPS("""
			select c.id, c.name, f.what, f.opened_on, f.due_on, a.name as author, f.closed_on, f.close_note
			  from follow_up f join child c on c.id = f.child_id join account a on a.id = f.owner_id
			 where c.id = any (:ids) order by f.opened_on, f.id
			""");

	private final String sql;

	KnownSheet(String sql) {
		this.sql = sql;
	}

	@Override
	public String sql() {
		return this.sql;
	}

	@Override
	public boolean csvInWords() {
		return true;
	}

	@Override
	public String file() {
		return "csv/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".csv";
	}

	@Override
	public Title title() {
		return new Title("archive.sheet." + name(), name());
	}

	/** The tables whose rows stand in these sheets, or in part. */
	static Set<String> tables() {
		return Set.of("child", "household", "enrolment", "school_class", "parent", "parentage", "absence",
				"care_arrangement", "carer", "contact_point", "care_level", "pairing", "helper", "care_record",
				"care_participant", "follow_up", "account");
	}

}
