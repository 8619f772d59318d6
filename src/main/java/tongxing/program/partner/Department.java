package tongxing.program.partner;

/**
 * Where a partner belongs: the thirteen departments of [S-10], and who else helps a
 * school.
 */
public enum Department {

	WOMEN, CIVILISATION, YOUTH, EDUCATION, JUSTICE, POLICE, CIVIL_AFFAIRS, UNION, NEXT_GENERATION, HEALTH, CULTURE,
	POVERTY, LABOUR, VILLAGE, HOSPITAL, VOLUNTEERS, ENTERPRISE, OTHER

}
