package tongxing.registry.roster.table;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tongxing.registry.roster.cell.Names;
import tongxing.registry.roster.cell.TypedName;
import tongxing.registry.roster.cell.Words;
import tongxing.registry.roster.header.Field;
import tongxing.registry.roster.header.Header;
import tongxing.registry.roster.header.Owner;
import tongxing.registry.roster.row.RowCells;
import tongxing.registry.roster.row.Shift;
import tongxing.registry.roster.schooling.ClassTitles;
import tongxing.registry.roster.sheet.Cell;
import tongxing.registry.roster.sheet.GridRow;

/**
 * What a row below a header is: a child, or one of the many rows that are none.
 */
enum RowKind {

	CHILD, NAMELESS, SECTION, REPEATED_HEADER, FOOTER, EXAMPLE, PLACEHOLDER, CONTINUATION, OTHER;

	private static final Pattern TOTAL = Pattern.compile(
			"^(合计|小计|总计|共计|总人数|人数合计|本班合计|本页合计|本页小计|全校合计|累计|平均)([:(\\d人].*)?$|^共\\d+(人|名).*|^(本班|本页|全校|全班|以上)(共|合计|总计|小计).*");

	private static final Pattern SIGNED = Pattern.compile(
			"^(单位)?(负责人|填表人|制表人?|填报人|审核人?|复核人?|校长|园长|统计人|经办人|审批人?|领导|班主任|签名|签字|盖章|联系人|核对人|记录人|报送人)(签字|签名|签章|盖章)?([:(].*)?$"
					+ "|^(填报|填表|制表|统计|报送|上报)(单位|日期|时间|说明)([:(].*)?$|^(填写|填表)?说明[:\\d(].*|^(注|备注|附注?|注意事项)[:\\d(、.].*|^\\d{4}年\\d{1,2}月(\\d{1,2}日)?$"
					+ "|^(单位|学校)\\(?盖?章?\\)?[:(].*|^(第\\d+页|共\\d+页).*");

	private static final Pattern EVIDENCE = Pattern.compile("\\d{15,17}[\\dX]|.*\\d{4}[./年-]\\d{1,2}.*");

	static RowKind of(Header header, GridRow row, Shift shift) {
		if (header.isRepeatedIn(row)) {
			return REPEATED_HEADER;
		}
		if (isSection(header, row)) {
			return SECTION;
		}
		if (isFooter(row)) {
			return FOOTER;
		}
		RowCells cells = new RowCells(header, row, shift, null);
		Cell nameCell = cells.raw(Owner.CHILD, Field.NAME);
		if (row.filled() < 2) {
			return (nameCell.isOwn() && Names.isPlaceholder(nameCell.trimmed())) ? PLACEHOLDER : OTHER;
		}
		if (nameCell.span() == Cell.Span.DOWN && nameCell.hasText()) {
			return CONTINUATION;
		}
		return ofName(cells, nameCell);
	}

	private static RowKind ofName(RowCells cells, Cell nameCell) {
		TypedName typed = Names.read(nameCell).value();
		String name = (typed != null) ? typed.name() : null;
		boolean evidence = hasEvidence(cells);
		if (isExample(cells, typed)) {
			return EXAMPLE;
		}
		if (name == null || Words.is("blank", name)) {
			return evidence ? NAMELESS : OTHER;
		}
		if (Names.isPlaceholder(name)) {
			return evidence ? CHILD : PLACEHOLDER;
		}
		boolean readable = name.codePoints().anyMatch(Character::isLetter) && name.length() <= 40;
		return readable ? CHILD : OTHER;
	}

	private static boolean isExample(RowCells cells, @Nullable TypedName typed) {
		String serial = cells.raw(Owner.CHILD, Field.SERIAL).trimmed();
		return (!serial.isEmpty() && Words.is("example", serial)) || Words.has("example", cells.row().first().trimmed())
				|| (typed != null && typed.remarks().stream().anyMatch((remark) -> Words.is("example", remark)))
				|| Words.has("example", cells.text(Owner.CHILD, Field.NOTES));
	}

	/** A number of a person, or a date: what no total and no hint has. */
	private static boolean hasEvidence(RowCells cells) {
		return List.of(Field.RESIDENT_ID, Field.BIRTH, Field.STUDENT_NO).stream().anyMatch((field) -> {
			Cell cell = cells.cell(Owner.CHILD, field);
			return cell.date() != null
					|| EVIDENCE.matcher(Words.fold(cell.trimmed()).toUpperCase(Locale.ROOT)).matches();
		});
	}

	private static boolean isFooter(GridRow row) {
		String first = Words.fold(row.first().trimmed());
		if (TOTAL.matcher(first).matches() || SIGNED.matcher(first).matches()) {
			return true;
		}
		List<String> own = row.cells().stream().filter(Cell::isOwn).map((cell) -> Words.fold(cell.trimmed())).toList();
		return own.stream().limit(3).anyMatch((text) -> TOTAL.matcher(text).matches()) || (own.size() <= 4
				&& own.stream().anyMatch((text) -> SIGNED.matcher(text).matches() && text.contains(":")));
	}

	/** A class alone in its row, perhaps with its teacher and its number of pupils. */
	private static boolean isSection(Header header, GridRow row) {
		if (row.filled() > 3 || ClassTitles.section(row.first().trimmed()) == null) {
			return false;
		}
		List<Integer> names = header.all(Owner.CHILD, Field.NAME).stream().map((column) -> column.index()).toList();
		boolean named = names.stream().anyMatch((index) -> {
			Cell cell = row.cell(index);
			return cell.isOwn() && ClassTitles.section(cell.trimmed()) == null
					&& !Words.fold(cell.trimmed()).matches(".*(人|:).*");
		});
		return !named;
	}

}
