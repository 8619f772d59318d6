package tongxing.care.kinds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

import tongxing.care.RecordCare;
import tongxing.care.Refusal;
import tongxing.kernel.Vault;

import org.springframework.stereotype.Component;

/**
 * Turns a kind's own fields into its type and back into what is stored. A kind that says
 * so is stored sealed: <code>{"sealed": "…"}</code> stands in place of its fields.
 */
@Component
public class DetailsReader {

	private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
	};

	private final JsonMapper strict = JsonMapper.builder()
		.enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.withCoercionConfigDefaults(
				(config) -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull))
		.build();

	private final JsonMapper lenient = JsonMapper.builder()
		.changeDefaultPropertyInclusion(
				(include) -> include.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY))
		.build();

	private static final String SEALED = "sealed";

	private final Validator validator;

	private final Vault vault;

	DetailsReader(Validator validator, Vault vault) {
		this.validator = validator;
		this.vault = vault;
	}

	/**
	 * What is wrong with these fields. After an attempt nothing needs to be filled in.
	 */
	public List<Refusal> check(CareKind kind, RecordCare care, LocalDate today) {
		List<Refusal> single = check(kind, care.note().details(), care.event().attempt() != null);
		return (single.isEmpty() && care.event().attempt() == null)
				? kind.refusals(read(kind, care.note().details()), care, today) : single;
	}

	private List<Refusal> check(CareKind kind, Map<String, Object> fields, boolean attempted) {
		CareDetails details;
		try {
			details = read(kind, fields);
		}
		catch (MismatchedInputException ex) {
			String field = ex.getPath().isEmpty() ? "details" : String.valueOf(ex.getPath().get(0).getPropertyName());
			return List.of(Refusal.of(field, "care.details.wrong"));
		}
		catch (JacksonException ex) {
			return List.of(Refusal.of("details", "care.details.wrong"));
		}
		List<Refusal> refusals = new ArrayList<>();
		if (!attempted) {
			for (ConstraintViolation<CareDetails> violation : this.validator.validate(details)) {
				String field = violation.getPropertyPath().iterator().next().getName();
				String constraint = violation.getConstraintDescriptor()
					.getAnnotation()
					.annotationType()
					.getSimpleName();
				refusals.add(Refusal.of(field,
						"care.details." + (isWritten(kind, field, constraint) ? "NotBlank" : constraint)));
			}
			refusals.addAll(details.refusals());
		}
		refusals.sort(Comparator.comparing(Refusal::field));
		return refusals;
	}

	/** A day or a number that is missing is to be written, not chosen. */
	private static boolean isWritten(CareKind kind, String field, String constraint) {
		return constraint.equals("NotNull") && Stream.of(kind.details().getRecordComponents())
			.filter((one) -> one.getName().equals(field))
			.anyMatch((one) -> !one.getType().isEnum() && one.getType() != Boolean.class);
	}

	public CareDetails read(CareKind kind, Map<String, Object> fields) {
		return this.strict.convertValue(fields, kind.details());
	}

	/**
	 * What is stored of them.
	 */
	public String store(CareKind kind, Map<String, Object> fields) {
		String clear = this.lenient.writeValueAsString(read(kind, fields));
		return (kind.seal() == CareKind.Seal.NONE || kind.sealed()) ? clear
				: json(Map.of(SEALED, Base64.getEncoder().encodeToString(this.vault.seal(clear))));
	}

	/**
	 * Those of them that figures count, unsealed; nothing for most kinds.
	 */
	public @Nullable String facts(CareKind kind, Map<String, Object> fields) {
		CareDetails details = read(kind, fields);
		Map<String, Object> counted = new TreeMap<>(details.derived());
		this.lenient.convertValue(details, FIELDS).forEach((name, value) -> {
			if (value != null && kind.facts().contains(name)) {
				counted.put(name, value);
			}
		});
		return counted.isEmpty() ? null : json(counted);
	}

	public String json(Object value) {
		return this.lenient.writeValueAsString(value);
	}

	/**
	 * What was stored, opened if it is sealed.
	 */
	public Map<String, Object> fields(String json) {
		Map<String, Object> stored = this.lenient.readValue(json, FIELDS);
		return (stored.get(SEALED) instanceof String sealed)
				? this.lenient.readValue(this.vault.open(Base64.getDecoder().decode(sealed)), FIELDS) : stored;
	}

	public <T> T open(String json, Class<T> type) {
		return this.lenient.readValue(json, type);
	}

}
