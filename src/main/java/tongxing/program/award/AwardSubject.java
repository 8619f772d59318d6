package tongxing.program.award;

/**
 * Who can be praised: a child, a member of staff, a class, the school, a volunteer such
 * as a loving mother 爱心妈妈, a carer [S-10].
 */
public enum AwardSubject {

	CHILD, STAFF, CLASS, SCHOOL, VOLUNTEER, CARER

}
