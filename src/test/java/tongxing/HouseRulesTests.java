package tongxing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules of the house that a compiler does not know.
 */
@AnalyzeClasses(packages = "tongxing", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

	private static final int LARGEST_PACKAGE = 16;

	private static final int HIDDEN_PERCENT = 55;

	private static final Set<Class<?>> TIMES = Set.of(LocalDate.class, LocalDateTime.class, LocalTime.class,
			Instant.class, OffsetDateTime.class, ZonedDateTime.class, Year.class, YearMonth.class);

	@ArchTest
	static final ArchRule entitiesStayInTheirModule = classes().that()
		.areAnnotatedWith(Entity.class)
		.or()
		.areAnnotatedWith(MappedSuperclass.class)
		.should()
		.bePackagePrivate()
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule repositoriesStayInTheirModule = classes().that()
		.areAssignableTo(Repository.class)
		.should()
		.bePackagePrivate()
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule controllersLiveInWeb = classes().that()
		.areAnnotatedWith(Controller.class)
		.or()
		.areMetaAnnotatedWith(Controller.class)
		.should()
		.resideInAPackage("..web..")
		.andShould()
		.bePackagePrivate()
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule rulesDoNotKnowTheWeb = noClasses().that()
		.resideOutsideOfPackages("..web..", "tongxing.shell..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("tongxing..web..", "org.springframework.web..", "jakarta.servlet..");

	/**
	 * What a controller publishes has no transaction to be audited in; a test that rolls
	 * back lends it one, so that only users would see it fail.
	 */
	@ArchTest
	static final ArchRule controllersPublishNothing = noClasses().that()
		.resideInAPackage("..web..")
		.should()
		.dependOnClassesThat()
		.haveFullyQualifiedName(ApplicationEventPublisher.class.getName());

	@ArchTest
	static final ArchRule dependenciesComeThroughTheConstructor = noFields().should()
		.beAnnotatedWith(Autowired.class)
		.orShould()
		.beAnnotatedWith(Value.class);

	@ArchTest
	static final ArchRule nobodyReadsTheTimeBehindTheClock = noClasses().should()
		.callMethodWhere(DescribedPredicate.describe("reads the time without a Clock", HouseRulesTests::readsTheTime));

	@ArchTest
	static final ArchRule nobodyUsesTheZoneOfTheMachine = noClasses().should()
		.callMethod(ZoneId.class, "systemDefault")
		.orShould()
		.callMethod(Clock.class, "systemDefaultZone")
		.orShould()
		.callMethod(Clock.class, "systemUTC");

	@ArchTest
	static void mostTypesAreNobodyElsesBusiness(JavaClasses imported) {
		Collection<JavaClass> types = types(imported);
		long hidden = types.stream()
			.filter(Predicate.not((type) -> type.getModifiers().contains(JavaModifier.PUBLIC)))
			.count();
		assertThat(100.0 * hidden / types.size())
			.as("%d of %d types are package-private, in percent", hidden, types.size())
			.isGreaterThanOrEqualTo(HIDDEN_PERCENT);
	}

	@ArchTest
	static void noPackageHoldsMoreThanOneCanOverlook(JavaClasses imported) {
		Map<String, List<String>> packages = types(imported).stream()
			.collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new,
					Collectors.mapping(JavaClass::getSimpleName, Collectors.toList())));
		packages.values().removeIf((names) -> names.size() <= LARGEST_PACKAGE);
		assertThat(packages).as("packages of more than %d types", LARGEST_PACKAGE).isEmpty();
	}

	private static Collection<JavaClass> types(JavaClasses imported) {
		return imported.stream()
			.filter(JavaClass::isTopLevelClass)
			.filter((type) -> !type.getSimpleName().equals("package-info"))
			.toList();
	}

	private static boolean readsTheTime(JavaMethodCall call) {
		return call.getName().equals("now") && TIMES.stream().anyMatch(call.getTargetOwner()::isEquivalentTo)
				&& call.getTarget()
					.getRawParameterTypes()
					.stream()
					.noneMatch((type) -> type.isEquivalentTo(Clock.class));
	}

}
