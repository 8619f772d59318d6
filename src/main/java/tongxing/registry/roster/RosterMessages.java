package tongxing.registry.roster;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The messages about rosters where no page asks for them, such as on the command line.
 */
public class RosterMessages {

	private static final String BUNDLE = "messages.roster";

	private final Locale locale;

	private final ResourceBundle bundle;

	public RosterMessages(Locale locale) {
		this.locale = locale;
		this.bundle = ResourceBundle.getBundle(BUNDLE, locale,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	public String text(String key, Object... arguments) {
		String pattern = this.bundle.getString(key);
		return (arguments.length == 0) ? pattern : new MessageFormat(pattern, this.locale).format(arguments);
	}

	public String explain(RosterIssue issue) {
		return text(issue.code(), issue.messageArguments());
	}

	/** One line that names the cause for whoever reads it: key, Chinese, English. */
	public String reasonInBothLanguages(RosterRefused refused) {
		String chinese = new RosterMessages(Locale.SIMPLIFIED_CHINESE).text(refused.code(), refused.arguments());
		String english = new RosterMessages(Locale.ENGLISH).text(refused.code(), refused.arguments());
		return refused.code() + ": " + chinese + " | " + english;
	}

}
