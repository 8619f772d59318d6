package tongxing.care;

/**
 * What a visitor looks at, each from 1 (needs help) to 5 (very good), or not looked at
 * [S-5, S-6].
 */
public enum Dimension {

	STUDY, LIFE, MIND, SAFETY, HEALTH

}
