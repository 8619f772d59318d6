package tongxing.registry.roster.header;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a column holds.
 */
public enum Field {

	SERIAL, NAME, SEX, BIRTH, AGE, RESIDENT_ID, ID_TYPE, ETHNICITY, STUDENT_NO, LOCAL_NO, GRADE, CLASS, CLASS_NUMBER,
	STAGE, ENTERED, PRESENT_ADDRESS, HOME_ADDRESS, HOUSEHOLD_ADDRESS, PHONE, WORK_PLACE, AWAY, AWAY_SINCE, RELATION,
	RELATION_NOTE, IS_GUARDIAN, HEALTH, OCCUPATION, LEFT_BEHIND, BOTH_AWAY, ONE_AWAY_OTHER_UNABLE, UNABLE, BOARDING,
	BOARDING_MODE, NOTES, FORMER_NAME, UNUSED, ASIDE;

	private static final Set<Field> OF_PERSONS = EnumSet.of(NAME, BIRTH, AGE, RESIDENT_ID, PHONE, WORK_PLACE, AWAY,
			AWAY_SINCE, RELATION, RELATION_NOTE, IS_GUARDIAN, HEALTH, OCCUPATION, SEX, ETHNICITY, ID_TYPE, ASIDE);

	private static final Set<Field> ADDRESSES = EnumSet.of(PRESENT_ADDRESS, HOME_ADDRESS, HOUSEHOLD_ADDRESS);

	/** Whether a column without an owner may belong to the person before it. */
	boolean ofPersons() {
		return OF_PERSONS.contains(this);
	}

	boolean isAddress() {
		return ADDRESSES.contains(this);
	}

}
