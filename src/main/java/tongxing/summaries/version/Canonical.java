package tongxing.summaries.version;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the stored form as bytes that are the same each time: properties in the order of
 * their names, nothing that is not there, no blanks. Its own mapper, so that a setting of
 * the application never changes a hash.
 */
final class Canonical {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.changeDefaultPropertyInclusion((usual) -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	/** Letters and digits that are not mistaken for each other on paper. */
	private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int CODE = 12;

	private Canonical() {
	}

	static byte[] bytes(Frozen frozen) {
		return JSON.writeValueAsBytes(frozen);
	}

	/** The same as text; the bytes are UTF-8. */
	static String text(Frozen frozen) {
		return new String(bytes(frozen), StandardCharsets.UTF_8);
	}

	static Frozen read(String content) {
		return JSON.readValue(content, Frozen.class);
	}

	/** SHA-256 in hexadecimal digits. */
	static String hash(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The code a paper carries: made of the hash and the version, twelve signs. */
	static String code(String hash, Object version) {
		byte[] digest = HexFormat.of().parseHex(hash((hash + version).getBytes(StandardCharsets.US_ASCII)));
		StringBuilder code = new StringBuilder();
		for (int i = 0; i < CODE; i++) {
			code.append(DIGITS.charAt(digest[i] & 31));
		}
		return code.toString();
	}

	/** A code as somebody types it: without blanks and dashes, O and I as they look. */
	static String typed(String code) {
		return code.toUpperCase(java.util.Locale.ROOT)
			.replaceAll("[\\s\\-—–－]", "")
			.replace('O', '0')
			.replace('I', '1')
			.replace('L', '1');
	}

	/** A code as it is printed, in groups of four. */
	static String printed(String code) {
		return code.replaceAll("(.{4})(?=.)", "$1-");
	}

}
