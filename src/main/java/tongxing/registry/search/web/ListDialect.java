package tongxing.registry.search.web;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

import tongxing.staff.words.Choice;
import tongxing.registry.pages.ChildListCell;
import tongxing.registry.search.web.ChildListView.Cell;
import tongxing.registry.search.web.ChildListView.Select;

import org.springframework.stereotype.Component;

/**
 * Draws the two parts of the children list that repeat most, in one step each instead of
 * several expressions a tag: they were half of the page's cost.
 * <ul>
 * <li><code>list:cells="${row.cells()}"</code> becomes the cells other modules filled,
 * <li><code>list:options="${select}"</code> becomes the options of a box.
 * </ul>
 * Everything written is escaped here.
 */
@Component
class ListDialect extends AbstractProcessorDialect {

	private static final String PREFIX = "list";

	ListDialect() {
		super("children list", PREFIX, 1000);
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		return Set.of(new Drawing<List<Cell>>(prefix, "cells", ListDialect::cells),
				new Drawing<Select>(prefix, "options", ListDialect::options));
	}

	private static String cells(Collection<Cell> cells) {
		StringBuilder html = new StringBuilder(200 * cells.size());
		for (Cell cell : cells) {
			html.append("<td class=\"inl\" data-l=\"").append(escaped(cell.label())).append("\">");
			if (cell.dots().isEmpty()) {
				html.append("<span class=\"").append(escaped(cell.css())).append("\">").append(escaped(cell.text()));
			}
			else {
				html.append("<span class=\"dots\">");
				cell.dots().forEach((dot) -> draw(dot, html));
			}
			html.append("</span></td>");
		}
		return html.toString();
	}

	private static void draw(ChildListCell.Dot dot, StringBuilder html) {
		html.append("<span class=\"dot dot-").append(escaped(dot.state()));
		html.append("\" aria-hidden=\"true\"></span><span class=\"visually-hidden\">");
		html.append(escaped(dot.text())).append("</span>");
	}

	private static String options(Select select) {
		StringBuilder html = new StringBuilder(80 * select.options().size());
		for (Choice choice : select.options()) {
			html.append("<option value=\"").append(escaped(choice.value())).append('"');
			html.append(choice.value().equals(select.chosen()) ? " selected>" : ">");
			html.append(escaped(choice.label())).append("</option>");
		}
		return html.toString();
	}

	private static String escaped(String text) {
		return Objects.requireNonNull(HtmlEscape.escapeHtml4Xml(text));
	}

	/**
	 * Puts what it draws in the place of the element.
	 */
	private static final class Drawing<T> extends AbstractAttributeTagProcessor {

		private final Function<T, String> draw;

		Drawing(String prefix, String attribute, Function<T, String> draw) {
			super(TemplateMode.HTML, prefix, null, false, attribute, true, 1000, true);
			this.draw = draw;
		}

		@Override
		@SuppressWarnings("unchecked") // the template names a value of this type
		protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String value,
				IElementTagStructureHandler structure) {
			Object drawn = StandardExpressions.getExpressionParser(context.getConfiguration())
				.parseExpression(context, value)
				.execute(context);
			structure.replaceWith(this.draw.apply((T) Objects.requireNonNull(drawn)), false);
		}

	}

}
