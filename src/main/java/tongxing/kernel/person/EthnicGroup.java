package tongxing.kernel.person;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ethnic groups of GB/T 3304 with their two-digit codes and the other names that
 * rosters use for them.
 */
public enum EthnicGroup {

	HAN("01", "汉族", "漢族"),

	MONGOL("02", "蒙古族", "蒙族"),

	HUI("03", "回族"),

	TIBETAN("04", "藏族"),

	UYGHUR("05", "维吾尔族", "维族", "維吾爾族"),

	MIAO("06", "苗族"),

	YI("07", "彝族"),

	ZHUANG("08", "壮族", "壯族", "僮族"),

	BOUYEI("09", "布依族", "布衣族"),

	KOREAN("10", "朝鲜族"),

	MANCHU("11", "满族", "滿族"),

	DONG("12", "侗族"),

	YAO("13", "瑶族"),

	BAI("14", "白族"),

	TUJIA("15", "土家族"),

	HANI("16", "哈尼族"),

	KAZAK("17", "哈萨克族", "哈族"),

	DAI("18", "傣族"),

	LI("19", "黎族"),

	LISU("20", "傈僳族", "僳僳族", "傈傈族"),

	VA("21", "佤族", "卡瓦族"),

	SHE("22", "畲族"),

	GAOSHAN("23", "高山族"),

	LAHU("24", "拉祜族"),

	SUI("25", "水族"),

	DONGXIANG("26", "东乡族"),

	NAXI("27", "纳西族"),

	JINGPO("28", "景颇族"),

	KIRGIZ("29", "柯尔克孜族"),

	TU("30", "土族"),

	DAUR("31", "达斡尔族"),

	MULAO("32", "仫佬族"),

	QIANG("33", "羌族"),

	BLANG("34", "布朗族"),

	SALAR("35", "撒拉族"),

	MAONAN("36", "毛南族", "毛难族"),

	GELAO("37", "仡佬族", "仡老族", "革老族"),

	XIBE("38", "锡伯族"),

	ACHANG("39", "阿昌族"),

	PUMI("40", "普米族"),

	TAJIK("41", "塔吉克族"),

	NU("42", "怒族"),

	UZBEK("43", "乌孜别克族"),

	RUSSIAN("44", "俄罗斯族"),

	EWENKI("45", "鄂温克族"),

	DEANG("46", "德昂族", "崩龙族"),

	BONAN("47", "保安族"),

	YUGUR("48", "裕固族"),

	GIN("49", "京族"),

	TATAR("50", "塔塔尔族"),

	DERUNG("51", "独龙族"),

	OROQEN("52", "鄂伦春族"),

	HEZHEN("53", "赫哲族"),

	MONBA("54", "门巴族"),

	LHOBA("55", "珞巴族"),

	JINO("56", "基诺族"),

	OTHER("97", "其他", "未识别民族", "穿青人", "革家人", "未定族称人口"),

	FOREIGN("98", "外国血统", "外国血统中国籍人士", "入籍");

	private static final Map<String, EthnicGroup> BY_NAME = byName();

	private static final Pattern NOISE = Pattern.compile("[\\s\\p{Cf}\\p{Z}]");

	private final String code;

	private final String fullName;

	/** One a line. */
	private final String aliases;

	EthnicGroup(String code, String fullName, String... aliases) {
		this.code = code;
		this.fullName = fullName;
		this.aliases = String.join("\n", aliases);
	}

	public String code() {
		return this.code;
	}

	/** The full Chinese name, such as 苗族. */
	public String fullName() {
		return this.fullName;
	}

	/** Reads a code (06, 6), a full name, a name without 族 or an alias. */
	public static Optional<EthnicGroup> parse(String typed) {
		String text = NOISE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
		if (text.length() == 1 && Character.isDigit(text.charAt(0))) {
			text = "0" + text;
		}
		EthnicGroup exact = BY_NAME.get(text);
		return Optional.ofNullable((exact != null) ? exact : BY_NAME.get(text + "族"));
	}

	private static Map<String, EthnicGroup> byName() {
		Map<String, EthnicGroup> names = new HashMap<>();
		for (EthnicGroup group : values()) {
			names.put(group.code, group);
			names.put(group.fullName, group);
			for (String alias : group.aliases.lines().toList()) {
				names.put(alias, group);
			}
		}
		return Map.copyOf(names);
	}

}
