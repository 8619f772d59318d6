package tongxing.pairing.web;

import java.beans.PropertyEditorSupport;
import java.util.function.Function;

import tongxing.pairing.HelperId;
import tongxing.registry.SchoolClassId;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Reads the empty choice of a selection as nothing chosen.
 */
@ControllerAdvice(basePackageClasses = EmptyChoices.class)
class EmptyChoices {

	@InitBinder
	void bind(WebDataBinder binder) {
		binder.registerCustomEditor(HelperId.class, new Editor(HelperId::of));
		binder.registerCustomEditor(SchoolClassId.class, new Editor(SchoolClassId::of));
	}

	/**
	 * Reads an identifier, or nothing.
	 */
	private static final class Editor extends PropertyEditorSupport {

		private final Function<String, Object> reader;

		Editor(Function<String, Object> reader) {
			this.reader = reader;
		}

		@Override
		public void setAsText(String text) {
			setValue(text.isBlank() ? null : this.reader.apply(text.strip()));
		}

		@Override
		public String getAsText() {
			return (getValue() != null) ? getValue().toString() : "";
		}

	}

}
