package tongxing.care.web;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.care.kinds.CareKind;
import tongxing.staff.words.Choice;

/**
 * One of a kind's own fields as an input: what it is follows from its type.
 *
 * @param label what it is called in records of the kind
 * @param least of a number, as {@code most}; nothing where all may be
 * @param choices of one or many
 */
record OwnField(String name, String label, Input input, @Nullable Long least, @Nullable Long most,
		List<Choice> choices) {

	/**
	 * What is typed or tapped.
	 */
	enum Input {

		TEXT, WHOLE, DECIMAL, ONE, MANY, YES

	}

	static OwnField of(CareKind kind, String name, CareWords words) {
		RecordComponent component = component(kind, name);
		Input input = input(component.getType());
		Min min = annotation(component, Min.class);
		Max max = annotation(component, Max.class);
		Size size = annotation(component, Size.class);
		Long most = (max != null) ? Long.valueOf(max.value()) : (size != null) ? Long.valueOf(size.max()) : null;
		List<Choice> choices = (input == Input.ONE || input == Input.MANY)
				? constants(component).map((one) -> new Choice(one, words.say("care." + name + "." + one))).toList()
				: List.of();
		return new OwnField(name, words.field(name, kind.code()), input, (min != null) ? min.value() : null, most,
				choices);
	}

	/**
	 * The choices of an input of a field that is rows of inputs.
	 */
	static List<Choice> row(CareKind kind, String rows, String name, CareWords words) {
		Class<?> row = one(component(kind, rows));
		return Stream.of(row.getRecordComponents())
			.filter((part) -> part.getName().equals(name))
			.flatMap(OwnField::constants)
			.map((one) -> new Choice(one, words.say("care." + name + "." + one)))
			.toList();
	}

	static boolean has(CareKind kind, String name) {
		return Stream.of(kind.details().getRecordComponents()).anyMatch((one) -> one.getName().equals(name));
	}

	/**
	 * How many must be filled in.
	 */
	static int needed(CareKind kind) {
		return (int) Stream.of(kind.details().getRecordComponents())
			.filter((one) -> Stream.of(NotNull.class, NotEmpty.class, NotBlank.class)
				.anyMatch((needed) -> annotation(one, needed) != null))
			.count();
	}

	public boolean is(String what) {
		return this.input.name().equals(what);
	}

	private static RecordComponent component(CareKind kind, String name) {
		return Stream.of(kind.details().getRecordComponents())
			.filter((one) -> one.getName().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static <A extends Annotation> @Nullable A annotation(RecordComponent component, Class<A> type) {
		return component.getAccessor().getAnnotation(type);
	}

	private static Input input(Class<?> type) {
		if (Collection.class.isAssignableFrom(type)) {
			return Input.MANY;
		}
		if (type.isEnum()) {
			return Input.ONE;
		}
		if (type == Integer.class) {
			return Input.WHOLE;
		}
		return (type == BigDecimal.class) ? Input.DECIMAL : (type == Boolean.class) ? Input.YES : Input.TEXT;
	}

	private static Stream<String> constants(RecordComponent component) {
		return Stream.of(one(component).getEnumConstants()).map(Object::toString);
	}

	/** What it is, or what it is a collection of. */
	private static Class<?> one(RecordComponent component) {
		Type type = component.getGenericType();
		return (Class<?>) ((type instanceof ParameterizedType many) ? many.getActualTypeArguments()[0] : type);
	}

}
