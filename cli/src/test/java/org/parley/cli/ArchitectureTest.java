package org.parley.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What keeps the modules apart and the names plain; each rule gives its reason. */
@AnalyzeClasses(packages = "org.parley", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final DescribedPredicate<JavaMethod> GETTERS =
      describe(
          "take nothing, are called getX and answer to no interface of the JDK",
          method ->
              method.getName().matches("get[A-Z].*")
                  && method.getRawParameterTypes().isEmpty()
                  && method.getOwner().getAllRawInterfaces().stream()
                      .allMatch(above -> above.tryGetMethod(method.getName()).isEmpty()));

  @ArchTest
  static final ArchRule sourcesKnowNothingOfReading =
      noClasses()
          .that()
          .resideInAPackage("org.parley.sources..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.parley.reading..")
          .because("a document is the same whoever reads it")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule readingKnowsNothingOfSources =
      noClasses()
          .that()
          .resideInAPackage("org.parley.reading..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.parley.sources..")
          .because("a text reads the same wherever it came from")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule ledgerStandsBesideTheOthers =
      noClasses()
          .that()
          .resideInAPackage("org.parley.ledger..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.parley.sources..", "org.parley.reading..", "org.parley.analysis..")
          .because("it keeps what was read, whoever read it and whatever is made of it")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule analysisStandsBesideTheOthers =
      noClasses()
          .that()
          .resideInAPackage("org.parley.analysis..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.parley.sources..", "org.parley.reading..", "org.parley.ledger..")
          .because("an answer follows from an account, wherever that was kept")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nothingReadsOrFetchesWithTheLedgerInMind =
      noClasses()
          .that()
          .resideInAnyPackage("org.parley.sources..", "org.parley.reading..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.parley.ledger..", "org.parley.analysis..")
          .because("a text reads the same whatever was kept before")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyTheCommandKnowsTheCommand =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.parley.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.parley.cli..")
          .because("the way goes from bytes to answers and not back")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule serversStayInTheWeb =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.parley.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "gg.jte..")
          .because("what a negotiation is like does not depend on how it is asked for")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule modelStandsAlone =
      classes()
          .that()
          .resideInAPackage("org.parley.model..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "org.parley.model..",
                  "java..",
                  "com.fasterxml.jackson.annotation..",
                  "org.jspecify.annotations.."))
          .because(
              "every module shares the vocabulary, and whatever it leaned on they would share too")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule languageAnalysisStaysInReading =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.parley.reading..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("edu.stanford..")
          .because("the language analysis must be replaceable without a change outside reading")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule htmlParsingStaysInSources =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.parley.sources..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jsoup..")
          .because("past sources there is clean text and no markup")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule databasesStayInTheLedger =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.parley.ledger..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..",
              "javax.sql..",
              "org.jooq..",
              "org.flywaydb..",
              "org.sqlite..",
              "org.postgresql..",
              "org.apache.lucene..")
          .because("whoever asks a ledger need not know where and how it keeps things")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule formsOfOtherProgramsStayInTheExchange =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.parley.desk.exchange..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("net.fortuna..", "org.apache.commons.csv..")
          .because("what an export looks like must not shape what it tells of")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule drawingStaysInTheDrawing =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.parley.desk.drawing..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jgrapht..", "org.eclipse.elk..", "com.github.weisj.jsvg..")
          .because("a groundwork is the same however it is laid out, painted or exported")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule diagramsKnowNoNegotiation =
      noClasses()
          .that()
          .resideInAPackage("org.parley.analysis.diagram..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.parley..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "org.parley.analysis.diagram..", "org.parley.model.."))))
          .because("sets are counted by number, and can be checked against known counts of others")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule conflictsKnowNothingOfWhereTheyComeFrom =
      noClasses()
          .that()
          .resideInAPackage("org.parley.analysis.conflict..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.parley.analysis.groundwork..",
              "org.parley.analysis.standing..",
              "org.parley.analysis.milestone..",
              "org.parley.analysis.identity..")
          .because("a conflict that a person wrote is judged as one that was made of articles")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule argumentsStayInTheCommand =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.parley.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..")
          .because("what Parley does must be callable without a command line")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Base)")
          .because(
              "such an ending says how a class came about, not what it is in diplomacy or language")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule valuesAreNamedAsThemselves =
      methods()
          .that(GETTERS)
          .should()
          .beDeclaredInClassesThat()
          .resideOutsideOfPackage("org.parley..")
          .because("a record says position(), and so does everything else")
          .allowEmptyShould(true);
}
