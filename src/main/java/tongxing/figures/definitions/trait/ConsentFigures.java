package tongxing.figures.definitions.trait;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import tongxing.figures.Figure;
import tongxing.figures.definitions.Count;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;
import tongxing.registry.ChildFacts.Matter;
import tongxing.registry.ChildFacts;
import tongxing.registry.trait.ConsentPurpose;

import org.springframework.stereotype.Component;

/**
 * What guardians of the closing register agreed to, who was not asked yet, and who is in
 * a carer's hands of whom the school has no written notice (law on minors art. 23).
 */
@Component
class ConsentFigures implements FigureDefinition {

	/** Those who are neither a parent nor nobody. */
	private static final Set<String> ENTRUSTED = Set.of("PATERNAL_GRANDPARENT", "MATERNAL_GRANDPARENT", "KIN",
			"ENTRUSTED");

	@Override
	public int order() {
		return 230;
	}

	@Override
	public boolean ofRegister() {
		return true;
	}

	@Override
	public List<String> exceptions() {
		return List.of("consent.pending", "entrusted.noNotice");
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		List<String> purposes = Stream.of(ConsentPurpose.values()).map(ConsentPurpose::name).toList();
		Count.byCode(figures, "consent.", "figures.def.consent.purpose", purposes, facts.register(),
				(child) -> child.codesOn(Matter.GIVEN, facts.closing()));
		figures.accept(of(facts, "consent.pending",
				(child) -> purposes.stream().anyMatch((purpose) -> !child.answeredBy(purpose, facts.closing()))));
		figures.accept(of(facts, "entrusted.all", (child) -> entrusted(child, facts)));
		figures.accept(of(facts, "entrusted.noNotice",
				(child) -> entrusted(child, facts) && !child.noticedOn(facts.closing())));
	}

	private static boolean entrusted(ChildFacts child, TermFacts facts) {
		return child.carerOn(facts.closing()).filter((care) -> ENTRUSTED.contains(care.kind())).isPresent();
	}

	private static Figure of(TermFacts facts, String id, Predicate<ChildFacts> which) {
		return Count.children(id, "figures.def." + id, facts.register().stream().filter(which).toList());
	}

}
