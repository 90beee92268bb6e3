package org.parley.web.report;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes a PDF of the HTML of a report: with bookmarks, page numbers and fonts of its own. */
final class Pdf {

  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
  private static final String LOOK = "report-pdf.css";
  private static final String HEAD_END = "</head>";
  private static final Pattern HEADING = Pattern.compile("<h2 id=\"([a-z]+)\">([^<\"]+)</h2>");
  private static final int NORMAL = 400;
  private static final int BOLD = 700;

  private Pdf() {}

  /**
   * The bytes of the file.
   *
   * @param html of the report, well-formed as XML; headings of the second rank become bookmarks
   */
  static byte[] of(byte[] html) {
    // Its log would go to standard error.
    XRLog.setLoggingEnabled(false);
    String legal =
        ChangeFeed.ILLEGAL.matcher(new String(html, StandardCharsets.UTF_8)).replaceAll("\uFFFD");
    String head = "<style>" + look() + "</style>" + bookmarks(legal) + HEAD_END;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    // What an article says must not make this machine fetch anything.
    builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
    font(builder, "DejaVuSansCondensed.ttf", "Sans", NORMAL, FontStyle.NORMAL);
    font(builder, "DejaVuSansCondensed-Bold.ttf", "Sans", BOLD, FontStyle.NORMAL);
    font(builder, "DejaVuSansCondensed-Oblique.ttf", "Sans", NORMAL, FontStyle.ITALIC);
    font(builder, "DejaVuSerifCondensed-Bold.ttf", "Serif", BOLD, FontStyle.NORMAL);
    builder.withHtmlContent(legal.replaceFirst(HEAD_END, Matcher.quoteReplacement(head)), null);
    builder.withProducer("Parley");
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      try (PDDocument document = renderer.createPDFKeepOpen()) {
        // The same report gives the same bytes: its number comes from its words, not from a clock.
        document.setDocumentId((long) legal.hashCode());
        document.getDocumentInformation().setCreationDate(null);
        document.save(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Writing into memory", e);
    }
    return out.toByteArray();
  }

  private static void font(
      PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
    FSSupplier<InputStream> supplier =
        () -> Objects.requireNonNull(Pdf.class.getResourceAsStream(FONTS + file), file);
    builder.useFont(supplier, family, weight, style, true);
  }

  private static String look() {
    try (InputStream in = Objects.requireNonNull(Pdf.class.getResourceAsStream(LOOK))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(LOOK, e);
    }
  }

  private static String bookmarks(String html) {
    StringBuilder bookmarks = new StringBuilder("<bookmarks>");
    Matcher heading = HEADING.matcher(html);
    while (heading.find()) {
      bookmarks
          .append("<bookmark href=\"#")
          .append(heading.group(1))
          .append("\" name=\"")
          .append(heading.group(2))
          .append("\"/>");
    }
    return bookmarks.append("</bookmarks>").toString();
  }
}
