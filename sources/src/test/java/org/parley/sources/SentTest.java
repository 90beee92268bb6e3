package org.parley.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Document;
import org.parley.model.Fault;

/** What was sent here: uploads and pasted texts. */
class SentTest {

  private static final String SENTENCE = "The two sides will meet again in Oslo on Friday.";

  private static final Limits SMALL =
      new Limits(10_000, 10_000, 10_000, Duration.ofSeconds(2), Duration.ofSeconds(2), 5);

  private static List<Arrival> arrivals(Input... inputs) {
    List<Arrival> all = new ArrayList<>();
    try (Arrivals arrivals =
        Inputs.sent(List.of(inputs), "test", SMALL, AddressPolicy.PUBLIC).arrivals()) {
      arrivals.forEachRemaining(all::add);
    }
    return all;
  }

  private static Arrival upload(String name, String text) {
    return arrivals(Input.Upload.of(name, text.getBytes(UTF_8))).getFirst();
  }

  private static Document document(Arrival arrival) {
    assertThat(arrival).isInstanceOf(Arrival.Arrived.class);
    return ((Arrival.Arrived) arrival).document();
  }

  private static Fault fault(Arrival arrival) {
    assertThat(arrival).isInstanceOf(Arrival.Failed.class);
    return ((Arrival.Failed) arrival).fault();
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static Input.Pasted pasted(
      String text, @Nullable String title, @Nullable String published, @Nullable String url) {
    return new Input.Pasted("article 1", text, title, published, "The Courier", null, url);
  }

  @Test
  void anUploadIsReadAsAFileOfItsName() throws IOException {
    Document text = document(upload("talks.txt", SENTENCE));
    Document page = document(upload("talks.html", "<title>T</title><p>" + SENTENCE));
    Document packed =
        document(
            arrivals(Input.Upload.of("talks.txt.gz", packed(SENTENCE.getBytes(UTF_8)))).getFirst());
    List<Arrival> corpus =
        arrivals(
            Input.Upload.of(
                "talks.jsonl", ("{\"text\":\"" + SENTENCE + "\"}\n{\"txt\":1}\n").getBytes(UTF_8)));

    assertThat(List.of(text, page, packed))
        .allSatisfy(one -> assertThat(one.text()).isEqualTo(SENTENCE))
        .extracting(Document::source)
        .containsExactly("talks.txt", "talks.html", "talks.txt.gz");
    assertThat(document(corpus.get(0)).source()).isEqualTo("talks.jsonl:1");
    assertThat(fault(corpus.get(1)).what()).startsWith("talks.jsonl:2:1: the object has no");
  }

  @Test
  void anotherTextUnderTheSameNameIsAnotherArticle() {
    String one = "{\"text\":\"" + SENTENCE + "\"}";
    assertThat(document(upload("a.txt", SENTENCE)).id())
        .startsWith("a-")
        .isEqualTo(document(upload("a.txt", SENTENCE)).id())
        .isNotEqualTo(document(upload("a.txt", SENTENCE + " Or not.")).id());
    assertThat(document(upload("a.jsonl", one)).id())
        .isNotEqualTo(document(upload("a.jsonl", one.replace("Oslo", "Bergen"))).id());
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, passwd",
    "C:\\Users\\ada\\talks.txt, talks.txt",
    "/, unnamed",
    "'', unnamed",
    "., unnamed",
    ".., unnamed",
    "-, unnamed",
    "a/, unnamed",
    "'a\u0000b.txt', ab.txt",
    "'a\u202Etxt.exe', atxt.exe",
    "'a\r\nb.txt', a b.txt",
    "'\u001b[31mred.txt', [31mred.txt",
    "<script>.txt, <script>.txt"
  })
  void aNameIsShownAndNoPath(String sent, String shown) {
    assertThat(document(upload(sent, SENTENCE)).source()).isEqualTo(shown);
  }

  @Test
  void aNameThatIsTooLongKeepsItsEnd() {
    String source = document(upload("a".repeat(5_000) + ".md", SENTENCE)).source();

    assertThat(source).hasSize(120).endsWith("a.md");
  }

  @Test
  void whatIsTooLargeOrNoTextIsRefusedByItsName() throws IOException {
    Fault large = fault(upload("large.txt", "x".repeat(20_000)));
    Fault bomb = fault(arrivals(Input.Upload.of("bomb.gz", packed(new byte[1 << 22]))).getFirst());
    Fault binary =
        fault(arrivals(Input.Upload.of("talks.txt", new byte[] {'P', 'K', 3, 4, 0, 0})).getFirst());
    Fault empty = fault(upload("empty.txt", ""));
    Fault damaged =
        fault(arrivals(Input.Upload.of("x.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0})).getFirst());

    assertThat(List.of(large, bomb, binary, empty, damaged))
        .extracting(Fault::code)
        .containsExactly("too-large", "too-large", "not-text", "empty-input", "truncated-gzip");
    assertThat(large.what()).isEqualTo("large.txt: is larger than 10000 bytes");
    assertThat(bomb.what()).startsWith("bomb.gz: ");
  }

  @Test
  void aPastedTextKeepsWhatIsKnownOfIt() {
    Document document =
        document(
            arrivals(pasted(SENTENCE, " The\ttalks ", "2026-05-12", "https://a.example/x#y"))
                .getFirst());

    assertThat(document.text()).isEqualTo(SENTENCE);
    assertThat(document.title()).isEqualTo("The talks");
    assertThat(document.published()).isEqualTo("2026-05-12");
    assertThat(document.publisher()).isEqualTo("The Courier");
    assertThat(document.url()).isEqualTo("https://a.example/x");
    assertThat(document.source()).isEqualTo("pasted text");
  }

  @Test
  void whatIsWrongWithAPastedTextIsToldByItsName() {
    Arrival odd = arrivals(pasted(SENTENCE, null, "soon", null)).getFirst();
    assertThat(((Arrival.Arrived) odd).notes()).extracting(Fault::code).containsExactly("bad-date");
    assertThat(fault(arrivals(pasted(" \n", null, null, null)).getFirst()).code())
        .isEqualTo("empty-input");
    assertThat(fault(arrivals(pasted("x".repeat(20_000), null, null, null)).getFirst()).what())
        .isEqualTo("article 1: is larger than 10000 bytes");
    assertThat(fault(arrivals(pasted("a\0b", null, null, null)).getFirst()).code())
        .isEqualTo("not-text");
    assertThat(
            fault(arrivals(pasted(SENTENCE, null, null, "javascript:alert(1)")).getFirst()).what())
        .isEqualTo("article 1: 'javascript:alert(1)' is no address of a page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "file:///etc/passwd", "-", ".", "ftp://a.example/", ""})
  void whatIsNoAddressIsNeverOpenedAsAFile(String address) {
    assertThat(fault(arrivals(new Input.Address(address)).getFirst()).code())
        .isEqualTo("bad-address");
  }

  @Test
  void aFileOfThisMachineIsNotReadByTheNameOfAnUpload(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "The secret of this machine.");

    assertThat(document(upload(secret.toString(), SENTENCE)).text()).isEqualTo(SENTENCE);
  }
}
