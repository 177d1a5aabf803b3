package nl.kinderwerk.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import nl.kinderwerk.edition.Site;
import org.junit.jupiter.api.Test;

/** Holds the shape of the software: one way from a study to the command, and no more doors than are used. */
final class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.kinderwerk");

    /** Doors that nobody has walked through yet; remove a name here when it is used, or hide the type. */
    private static final Set<String> NOT_USED_YET = Set.of(
            "Words",
            "Language",
            "Holm",
            "Variable",
            "RegistrationAudit",
            "ForeignForm",
            "ForeignAnswers",
            "Answers",
            "Layout",
            "SavAnswers");

    @Test
    void flowsOneWayFromStudyToCommand() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("study")
                .definedBy("nl.kinderwerk.study..")
                .layer("figures")
                .definedBy("nl.kinderwerk.figures..")
                .layer("edition")
                .definedBy("nl.kinderwerk.edition..")
                .layer("server")
                .definedBy("nl.kinderwerk.server..")
                .layer("cli")
                .definedBy("nl.kinderwerk.cli..")
                .whereLayer("study")
                .mayOnlyBeAccessedByLayers("edition", "server", "cli")
                .whereLayer("figures")
                .mayOnlyBeAccessedByLayers("edition", "server", "cli")
                .whereLayer("edition")
                .mayOnlyBeAccessedByLayers("server", "cli")
                .whereLayer("server")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .check(CODE);
    }

    @Test
    void leavesSpringToTheServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("nl.kinderwerk.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "org.apache.catalina..")
                .check(CODE);
    }

    @Test
    void computesFiguresWithoutFilesOrPages() {
        noClasses()
                .that()
                .resideInAPackage("nl.kinderwerk.figures..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net..", "gg.jte..", "javax.swing..", "java.awt..")
                .check(CODE);
    }

    /** A part of the server lives as long as it, a site until the next wave is frozen. */
    @Test
    void keepsNoSiteThatGrowsOld() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .areNotRecords()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage("nl.kinderwerk.server..")
                .should()
                .haveRawType(Site.class)
                .check(CODE);
    }

    @Test
    void speaksToTheTerminalInTheCommandOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("nl.kinderwerk.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CODE);
    }

    /** Turkish has two letters i; a Dutch number has a comma. Formatting names its locale. */
    @Test
    void neverLeavesLettersOrNumbersToTheMachinesLocale() {
        noClasses()
                .should()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .orShould()
                .callConstructor(java.text.DecimalFormat.class, String.class)
                .orShould()
                .callConstructor(java.text.MessageFormat.class, String.class)
                .check(CODE);
    }

    @Test
    void hidesEveryTypeThatNoOtherPackageUses() {
        classes().should(beHiddenOrUsedElsewhere()).check(CODE.that(isPublicDoor()));
    }

    private static DescribedPredicate<JavaClass> isPublicDoor() {
        return DescribedPredicate.describe(
                "are public and written by hand",
                type -> type.isTopLevelClass()
                        && type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !isCalledFromOutside(type));
    }

    /** The launcher calls the entry; the template engine finds the compiled templates by name. */
    private static boolean isCalledFromOutside(JavaClass type) {
        return NOT_USED_YET.contains(type.getSimpleName())
                || type.getSimpleName().equals("Main")
                || type.getSimpleName().startsWith("Jte");
    }

    private static ArchCondition<JavaClass> beHiddenOrUsedElsewhere() {
        return new ArchCondition<>("be used by another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        type, isUsedElsewhere(type) || isPartOfADoor(type), type.getName() + " is public for nobody"));
            }
        };
    }

    private static boolean isUsedElsewhere(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    /** A caller of another public type of the package meets it there. */
    private static boolean isPartOfADoor(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .map(use -> use.getOriginClass())
                .filter(user -> !user.equals(type) && user.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(user -> user.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .anyMatch(method -> method.getAllInvolvedRawTypes().contains(type));
    }
}
