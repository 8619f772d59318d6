package tongxing.kernel.person;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a carer is related to a child, seen from the child (GB/T 4761-2008), with the
 * standard word and the spoken forms found in rosters.
 */
public enum Kinship {

	SELF("01", "本人", "自己", "学生本人"),

	PARENTS("50", "父母", "父亲母亲", "爸爸妈妈", "爸妈", "双亲", "父亲、母亲", "父母亲", "亲子"),

	FATHER("51", "父亲", "爸爸", "父", "爸", "爹", "老爸", "父子", "父女", "生父"),

	MOTHER("52", "母亲", "妈妈", "母", "妈", "娘", "老妈", "母子", "母女", "生母"),

	STEP_OR_FOSTER_FATHER("57", "继父或养父", "继父", "养父", "后爸", "后爹"),

	STEP_OR_FOSTER_MOTHER("58", "继母或养母", "继母", "养母", "后妈", "后娘"),

	GRANDPARENT("60", "祖父母或外祖父母", "祖父母", "外祖父母", "爷爷奶奶", "爷奶", "外公外婆", "姥姥姥爷", "姥爷姥姥", "祖孙", "爷孙", "公孙", "婆孙", "隔代",
			"隔代亲", "隔代亲属", "祖辈", "爷爷、奶奶", "外公、外婆", "奶奶爷爷", "外婆外公", "祖父祖母", "祖父、祖母", "外祖父外祖母", "外祖父、外祖母"),

	PATERNAL_GRANDFATHER("61", "祖父", "爷爷", "爷", "阿爷", "嗲嗲", "亲爷爷"),

	PATERNAL_GRANDMOTHER("62", "祖母", "奶奶", "奶", "阿奶", "嬷嬷", "亲奶奶"),

	MATERNAL_GRANDFATHER("63", "外祖父", "外公", "姥爷", "外爷", "家公", "姥父", "老爷"),

	MATERNAL_GRANDMOTHER("64", "外祖母", "外婆", "姥姥", "姥娘", "外奶奶", "外奶", "家婆", "家家", "阿婆", "姥"),

	GREAT_GRANDFATHER("66", "曾祖父", "太爷爷", "太爷", "太公", "老太爷", "曾外祖父", "外太公"),

	GREAT_GRANDMOTHER("67", "曾祖母", "太奶奶", "太奶", "太婆", "曾外祖母", "外太婆"),

	SIBLINGS("70", "兄弟姐妹", "兄弟", "姐妹", "兄妹", "姐弟", "兄姐", "哥哥姐姐"),

	ELDER_BROTHER("71", "兄", "哥哥", "哥", "大哥", "二哥", "兄长", "亲哥"),

	ELDER_BROTHERS_WIFE("72", "嫂", "嫂子", "嫂嫂", "大嫂"),

	ELDER_SISTER("75", "姐", "姐姐", "大姐", "二姐", "姊", "姊姊", "亲姐"),

	ELDER_SISTERS_HUSBAND("76", "姐夫"),

	FATHERS_ELDER_BROTHER("81", "伯父", "大伯", "伯伯", "伯", "大伯父", "二伯", "三伯", "伯爷", "大爷", "大爸"),

	FATHERS_ELDER_BROTHERS_WIFE("82", "伯母", "大娘", "伯娘", "大妈", "大伯母", "伯妈"),

	FATHERS_YOUNGER_BROTHER("83", "叔父", "叔叔", "叔", "小叔", "大叔", "二叔", "三叔", "幺叔", "幺爸", "满叔", "么叔", "么爸", "二爸", "三爸",
			"叔伯"),

	FATHERS_YOUNGER_BROTHERS_WIFE("84", "婶母", "婶婶", "婶", "婶子", "婶娘", "幺妈", "幺婶", "二婶", "三婶", "叔母"),

	MOTHERS_BROTHER("85", "舅父", "舅舅", "舅", "大舅", "二舅", "小舅", "三舅", "幺舅", "娘舅", "母舅"),

	MOTHERS_BROTHERS_WIFE("86", "舅母", "舅妈", "舅娘", "大舅妈", "妗子", "妗母"),

	MOTHERS_SISTERS_HUSBAND("87", "姨父", "姨夫", "姨丈", "姨爹", "大姨父"),

	MOTHERS_SISTER("88", "姨母", "姨妈", "姨娘", "姨", "小姨", "大姨", "二姨", "三姨", "幺姨", "姨姨", "姨孃", "大姨妈", "小姨妈", "阿姨"),

	FATHERS_SISTERS_HUSBAND("89", "姑父", "姑夫", "姑爹", "姑丈", "姑爷", "大姑父"),

	FATHERS_SISTER("90", "姑母", "姑姑", "姑妈", "姑", "大姑", "二姑", "小姑", "三姑", "幺姑", "姑娘", "姑孃", "孃孃", "嬢嬢", "大姑妈", "小姑妈"),

	OTHER_RELATIVE("97", "其他亲属", "亲戚", "亲属", "其他亲戚", "远房亲戚", "其他", "堂叔", "堂伯", "表叔", "表舅", "堂哥", "堂姐", "表哥", "表姐", "舅爷",
			"舅公", "舅婆", "舅奶奶", "姑婆", "姑奶奶", "姑奶", "姑公", "姨婆", "姨奶奶", "姨奶", "姨公", "叔公", "伯公", "叔爷", "叔祖父", "伯祖父", "二爷爷",
			"大爷爷", "叔祖", "叔祖母", "伯祖母", "侄女", "侄子", "外甥", "外甥女", "甥舅", "叔侄", "姑侄", "伯侄", "舅甥"),

	UNRELATED("99", "非亲属", "邻居", "邻里", "老师", "教师", "班主任", "朋友", "同事", "房东", "保姆", "村干部", "托管老师", "托管", "代理家长", "爱心妈妈",
			"社工", "无亲属关系", "无");

	/**
	 * Words for the child seen from the carer: the column was read the wrong way round.
	 */
	private static final Map<String, Kinship> INVERTED = Map.ofEntries(Map.entry("孙子", GRANDPARENT),
			Map.entry("孙女", GRANDPARENT), Map.entry("孙", GRANDPARENT), Map.entry("孙儿", GRANDPARENT),
			Map.entry("长孙", GRANDPARENT), Map.entry("孙辈", GRANDPARENT), Map.entry("孙子女", GRANDPARENT),
			Map.entry("外孙", GRANDPARENT), Map.entry("外孙子", GRANDPARENT), Map.entry("外孙女", GRANDPARENT),
			Map.entry("外孙儿", GRANDPARENT), Map.entry("儿子", PARENTS), Map.entry("女儿", PARENTS), Map.entry("子", PARENTS),
			Map.entry("女", PARENTS), Map.entry("长子", PARENTS), Map.entry("次子", PARENTS), Map.entry("长女", PARENTS),
			Map.entry("次女", PARENTS), Map.entry("子女", PARENTS), Map.entry("弟弟", SIBLINGS), Map.entry("弟", SIBLINGS),
			Map.entry("妹妹", SIBLINGS), Map.entry("妹", SIBLINGS), Map.entry("侄子", OTHER_RELATIVE),
			Map.entry("侄女", OTHER_RELATIVE), Map.entry("侄儿", OTHER_RELATIVE), Map.entry("侄", OTHER_RELATIVE),
			Map.entry("外甥", OTHER_RELATIVE), Map.entry("外甥女", OTHER_RELATIVE), Map.entry("外侄", OTHER_RELATIVE),
			Map.entry("重孙", GREAT_GRANDFATHER), Map.entry("养子", PARENTS), Map.entry("养女", PARENTS),
			Map.entry("继子", PARENTS), Map.entry("继女", PARENTS));

	private static final Pattern NOISE = Pattern.compile("[\\s\\p{Cf}\\p{Z}()（）:：/.。]");

	private static final Pattern TRAILER = Pattern.compile("(关系|的关系)$");

	private static final Map<String, Kinship> BY_WORD = byWord();

	private static final Map<String, Kinship> BY_CODE = byCode();

	private final String code;

	private final String word;

	/** One a line. */
	private final String spoken;

	Kinship(String code, String word, String... spoken) {
		this.code = code;
		this.word = word;
		this.spoken = String.join("\n", spoken);
	}

	/** The two-digit code of GB/T 4761. */
	public String code() {
		return this.code;
	}

	/** The standard Chinese word. */
	public String word() {
		return this.word;
	}

	/** Reads a code, a standard word, a spoken word or an inverted word. */
	public static Optional<Kinship> parse(String typed) {
		String text = clean(typed);
		Kinship inverted = INVERTED.get(text);
		if (inverted != null) {
			return Optional.of(inverted);
		}
		Kinship byCode = BY_CODE.get(text);
		return Optional.ofNullable((byCode != null) ? byCode : BY_WORD.get(text));
	}

	/** Whether the word names the child seen from the carer (孙子), not the carer. */
	public static boolean isInverted(String typed) {
		return INVERTED.containsKey(clean(typed));
	}

	private static String clean(String typed) {
		String text = Normalizer.normalize(typed, Normalizer.Form.NFKC);
		text = TRAILER.matcher(NOISE.matcher(text).replaceAll("")).replaceFirst("");
		return text.replace('爺', '爷')
			.replace('媽', '妈')
			.replace('孫', '孙')
			.replace('親', '亲')
			.replace('嬸', '婶')
			.replace('鄰', '邻')
			.replace('師', '师')
			.replace('屬', '属')
			.replace('嬢', '孃');
	}

	private static Map<String, Kinship> byWord() {
		Map<String, Kinship> words = new HashMap<>();
		for (Kinship kinship : values()) {
			words.put(clean(kinship.word), kinship);
			for (String form : kinship.spoken.lines().toList()) {
				words.putIfAbsent(clean(form), kinship);
			}
		}
		return Map.copyOf(words);
	}

	private static Map<String, Kinship> byCode() {
		Map<String, Kinship> codes = new HashMap<>();
		for (Kinship kinship : values()) {
			codes.put(kinship.code, kinship);
		}
		return Map.copyOf(codes);
	}

}
