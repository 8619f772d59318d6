package tongxing.registry.particulars;

/**
 * How well a child is cared for, note 5 of the registration form of 2016: 较好、一般、差.
 */
public enum CareGrade {

	GOOD, FAIR, POOR

}
