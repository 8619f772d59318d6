package tongxing.shell.web;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.format.FormatterRegistry;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads an id out of an address. {@code child=} names no child, as an empty date is no
 * day: a filter that is left open must not end at a page that is not there.
 */
@Configuration(proxyBeanMethods = false)
class BlankIds implements WebMvcConfigurer, ConditionalGenericConverter {

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(this);
	}

	@Override
	public Set<ConvertiblePair> getConvertibleTypes() {
		return Set.of(new ConvertiblePair(String.class, Record.class));
	}

	@Override
	public boolean matches(TypeDescriptor source, TypeDescriptor target) {
		return reading(target) != null;
	}

	@Override
	public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor target) {
		Method reading = reading(target);
		if (reading == null || !(source instanceof String text) || text.isBlank()) {
			return null;
		}
		return ReflectionUtils.invokeMethod(reading, null, text);
	}

	private static @Nullable Method reading(TypeDescriptor target) {
		Method of = ReflectionUtils.findMethod(target.getType(), "of", String.class);
		return (of != null && Modifier.isStatic(of.getModifiers()) && Modifier.isPublic(of.getModifiers())
				&& of.getReturnType() == target.getType()) ? of : null;
	}

}
