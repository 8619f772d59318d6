package tongxing.shell;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTests {

	private static final Locale TRADITIONAL = Locale.forLanguageTag("zh-Hant");

	private final Messages messages = new Messages();

	@Test
	void chineseIsTheLanguageOfWhoHasNone() {
		assertThat(this.messages.getMessage("shell.signIn.do", null, Locale.FRENCH)).isEqualTo("登录");
	}

	@Test
	void everyModulesTextsAreFound() {
		assertThat(this.messages.getMessage("staff.role.TEACHER", null, Locale.ENGLISH)).isEqualTo("Teacher");
		assertThat(this.messages.getMessage("audit.title", null, Locale.ENGLISH)).isEqualTo("Audit");
	}

	@Test
	void traditionalIsMadeByPhraseAndKeepsItsArguments() {
		assertThat(this.messages.getMessage("shell.draft.found", new Object[] { "11月20日" }, TRADITIONAL))
			.isEqualTo("已接着 11月20日 沒寫完的草稿。");
	}

	@Test
	void aTextMayBeExceptedFromConversion() {
		assertThat(this.messages.getMessage("shell.language.zh-Hans", null, TRADITIONAL)).isEqualTo("简体中文");
	}

	@Test
	void apostrophesAreDoubledWithAndWithoutArguments() {
		assertThat(this.messages.getMessage("shell.signIn.hint", null, Locale.ENGLISH)).contains("school's");
	}

	@Test
	void numbersInEnglishAgree() {
		assertThat(this.messages.getMessage("shell.problems", new Object[] { 1 }, Locale.ENGLISH))
			.startsWith("One thing is missing");
		assertThat(this.messages.getMessage("shell.problems", new Object[] { 3 }, Locale.ENGLISH))
			.startsWith("3 things are missing");
	}

}
