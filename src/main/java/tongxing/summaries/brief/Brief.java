package tongxing.summaries.brief;

import java.time.LocalDate;
import java.util.List;

import tongxing.care.brief.Told.Shot;
import tongxing.staff.Language;

/**
 * A brief as it is printed, the same for page, .docx and PDF.
 *
 * @param signature who wrote it, room for who checked it and for the seal
 */
public record Brief(Language language, LocalDate on, Head head, List<String> paragraphs, List<Shot> photos,
		List<String> signature) {

	public Brief {
		paragraphs = List.copyOf(paragraphs);
		photos = List.copyOf(photos);
		signature = List.copyOf(signature);
	}

	/**
	 * What stands above the text.
	 *
	 * @param masthead what papers of this kind are called
	 * @param issue which number of the school year it is, or room to write it
	 * @param day the day of the event in words
	 */
	public record Head(String masthead, String issue, String school, String day, String title) {

	}

}
