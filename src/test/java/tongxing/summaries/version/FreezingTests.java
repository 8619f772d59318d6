package tongxing.summaries.version;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tongxing.staff.Language;
import tongxing.summaries.text.SampleSummary;
import tongxing.summaries.text.Segment;
import tongxing.summaries.text.Sentence;
import tongxing.summaries.text.SummaryText;
import tongxing.summaries.version.Frozen.Block;
import tongxing.summaries.version.Frozen.Count;
import tongxing.summaries.version.Frozen.Edit;
import tongxing.summaries.version.Frozen.Piece;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is stored of a version says the same when it is read again, byte by byte.
 */
class FreezingTests {

	@ParameterizedTest
	@EnumSource
	void whatWasStoredReadsTheSameAndIsWrittenTheSame(Language language) {
		SummaryText text = SampleSummary.school(language);
		String content = Canonical.text(Freezer.freeze(text, 0));
		Frozen read = Canonical.read(content);
		assertThat(Canonical.text(read)).isEqualTo(content);
		SummaryText thawed = Thaw.text(read, text.term());
		assertThat(lines(thawed)).isEqualTo(lines(text));
		assertThat(thawed.figures().map(Segment.Counted::text))
			.isEqualTo(text.figures().map(Segment.Counted::text).toList());
		assertThat(thawed.explained()).isEqualTo(text.explained());
	}

	@Test
	void everyFigureKeepsTheRecordsBehindIt() {
		SummaryText text = SampleSummary.school(Language.SIMPLIFIED);
		Frozen frozen = Freezer.freeze(text, 0);
		assertThat(frozen.figures().stream().filter(Count::own)).hasSameSizeAs(text.explained());
		assertThat(text.figures()).allSatisfy((printed) -> {
			Segment.Earlier earlier = printed.earlier();
			String scope = printed.scope().equals(text.scope()) ? null : printed.scope().toString();
			String list = VersionView.listOf(printed.figure().id(), scope,
					(earlier != null) ? earlier.term().toString() : null);
			assertThat(frozen.figures().stream().filter((count) -> count.address().equals(list))).as(list)
				.singleElement()
				.satisfies((count) -> assertThat(count.items()).hasSameSizeAs(printed.figure().items()));
		});
		assertThat(frozen.figures()).filteredOn((count) -> count.id().equals("visit.records"))
			.singleElement()
			.satisfies((count) -> assertThat(count.items()).hasSize(451).allMatch((item) -> item.record() != null));
	}

	@Test
	void aCodeIsTheSameEachTimeAndTypedAsItLooks() {
		String code = Canonical.code(Canonical.hash(new byte[] { 1 }), new UUID(1, 1));
		assertThat(code).hasSize(12).isEqualTo(Canonical.code(Canonical.hash(new byte[] { 1 }), new UUID(1, 1)));
		assertThat(Canonical.printed(code)).hasSize(14);
		assertThat(Canonical.typed(Canonical.printed(code).toLowerCase(java.util.Locale.ROOT))).isEqualTo(code);
		assertThat(Canonical.typed("o1l0 i")).isEqualTo("01101");
	}

	@Test
	void anEditedBlockKeepsItsNumberItsHeadingAndItsFigures() {
		SummaryText text = SampleSummary.school(Language.SIMPLIFIED);
		Frozen frozen = edited(Freezer.freeze(text, 0), "HomeVisits", "老师们多在周末走访，共451次、224户。");
		Block block = frozen.block("HomeVisits").orElseThrow();
		assertThat(Tags.of(block).orElseThrow().stale()).isEmpty();
		Sentence told = lastOf(frozen, text);
		assertThat(told.text()).isEqualTo("老师们多在周末走访，共451次、224户。");
		assertThat(told.figures()).extracting((counted) -> counted.figure().id())
			.containsExactly("visit.records", "visit.households");
	}

	@Test
	void aBlockIsStaleOnceAFigureItsEditorSawIsAnother() {
		Frozen before = edited(Freezer.freeze(SampleSummary.school(Language.SIMPLIFIED), 0), "HomeVisits", "共451次。");
		Edit edit = before.block("HomeVisits").orElseThrow().edit();
		Frozen now = Freezer.freeze(SampleSummary.empty(Language.SIMPLIFIED), 0)
			.with((block) -> block.name().equals("HomeVisits") ? new Block(block.name(), block.bodies(), edit) : block);
		assertThat(Tags.of(now.block("HomeVisits").orElseThrow()).orElseThrow().stale())
			.extracting(VersionView.Moved::before)
			.contains("451次");
	}

	@ParameterizedTest
	@ValueSource(strings = { "走访451次，9月20日最远。", "共451次、224户", "没有数字", "2026年9月起451次" })
	void figuresAndDatesMayStandInAnEditedBlock(String text) {
		assertThat(EditedText.looseNumber(text, seen())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "走访452次", "1451次", "走了3个小时", "４５１次" })
	void aNumberThatIsNoFigureOfTheBlockIsFound(String text) {
		assertThat(EditedText.looseNumber(text, seen())).isPresent();
	}

	@Test
	void aNameWithANumberMayStandInAnEditedBlockAndIsNoFigure() {
		Piece name = new Piece("n", "110平安行动", null, null, null, null);
		Block block = new Block("HomeVisits",
				List.of(new Frozen.Text("", "", "", List.of(List.of(name, seen().get(0))))), null);
		assertThat(block.known()).containsExactly(seen().get(0), name);
		assertThat(EditedText.looseNumber("110平安行动走访451次。", block.known())).isEmpty();
		assertThat(EditedText.looseNumber("110走访451次。", block.known())).isPresent();
		Block edited = new Block("HomeVisits", block.bodies(),
				new Edit("110平安行动", new UUID(1, 1), "韦素琴", Instant.EPOCH, 1, block.known()));
		assertThat(Tags.of(edited).orElseThrow().stale()).isEmpty();
	}

	@Test
	void newFiguresTakeThePlaceOfThoseThatWereSeen() {
		Piece now = new Piece("f", "453次", "visit.records", "school", null, null);
		assertThat(EditedText.refreshed("共451次，9月4日起。", seen(), java.util.Map.of(now.key(), now)))
			.isEqualTo("共453次，9月4日起。");
	}

	private static List<Piece> seen() {
		return List.of(new Piece("f", "451次", "visit.records", "school", null, null),
				new Piece("f", "224户", "visit.households", "school", null, null));
	}

	private static Frozen edited(Frozen frozen, String name, String text) {
		return frozen.with((block) -> block.name().equals(name)
				? new Block(name, block.bodies(),
						new Edit(text, new UUID(1, 1), "韦素琴", Instant.EPOCH, 1, List.copyOf(block.printed().values())))
				: block);
	}

	private static Sentence lastOf(Frozen frozen, SummaryText text) {
		return Thaw.text(frozen, text.term())
			.sections()
			.stream()
			.flatMap((section) -> section.blocks().stream())
			.filter((block) -> block.name().equals("HomeVisits"))
			.flatMap((block) -> block.elements().stream())
			.map((element) -> (tongxing.summaries.text.Element.Passage) element)
			.peek((passage) -> assertThat(passage.lead()).contains("家访"))
			.flatMap((passage) -> passage.sentences().stream())
			.findFirst()
			.orElseThrow();
	}

	private static List<String> lines(SummaryText text) {
		return text.sections()
			.stream()
			.flatMap((section) -> section.elements().stream())
			.flatMap((element) -> (element instanceof tongxing.summaries.text.Element.Passage passage)
					? passage.sentences().stream()
					: (element instanceof tongxing.summaries.text.Element.Grid grid)
							? grid.lines().stream().flatMap((line) -> line.cells().stream())
							: java.util.stream.Stream.<Sentence>empty())
			.map(Sentence::text)
			.toList();
	}

}
