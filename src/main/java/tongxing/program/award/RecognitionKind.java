package tongxing.program.award;

/**
 * How others looked at the school's work [S-12].
 */
public enum RecognitionKind {

	INSPECTION, ASSESSMENT, MEDIA

}
