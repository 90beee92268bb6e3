package org.parley.web.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.Jobs.Given;
import org.parley.ledger.Jobs.Sort;
import org.parley.sources.Input;

/** Inputs as a ledger keeps them, and the same again. */
final class KeptInputs {

  private static final String ADDRESS = "address";
  private static final String NAME = "name";
  private static final String TITLE = "title";
  private static final String PUBLISHED = "published";
  private static final String PUBLISHER = "publisher";
  private static final String AUTHOR = "author";

  private KeptInputs() {}

  static Given of(Input input) {
    return switch (input) {
      case Input.Argument argument ->
          throw new IllegalArgumentException("Not from elsewhere: " + argument.text());
      case Input.Address address ->
          new Given(Sort.ADDRESS, Map.of(ADDRESS, address.text()), out -> {});
      case Input.Upload upload ->
          new Given(
              Sort.UPLOAD,
              Map.of(NAME, upload.name()),
              out -> {
                try (InputStream in = upload.content().open()) {
                  in.transferTo(out);
                }
              });
      case Input.Pasted pasted ->
          new Given(Sort.TEXT, details(pasted), out -> out.write(pasted.text().getBytes(UTF_8)));
    };
  }

  private static Map<String, String> details(Input.Pasted pasted) {
    Map<String, String> details = new LinkedHashMap<>();
    put(details, NAME, pasted.name());
    put(details, TITLE, pasted.title());
    put(details, PUBLISHED, pasted.published());
    put(details, PUBLISHER, pasted.publisher());
    put(details, AUTHOR, pasted.author());
    put(details, ADDRESS, pasted.url());
    return details;
  }

  private static void put(Map<String, String> details, String name, @Nullable String value) {
    if (value != null) {
      details.put(name, value);
    }
  }

  /** Without their contents: enough to count them. */
  static List<Input> names(List<Given> all) {
    return all.stream()
        .map(given ->
            switch (given.sort()) {
              case ADDRESS -> address(given);
              case UPLOAD -> Input.Upload.of(name(given), new byte[0]);
              case TEXT -> pasted(given, "");
            })
        .toList();
  }

  /** Brings them here, files onto the disk. */
  static List<Input> bring(List<Given> all, Held held) {
    List<Input> inputs = new ArrayList<>();
    for (Given given : all) {
      inputs.add(
          switch (given.sort()) {
            case ADDRESS -> address(given);
            case UPLOAD -> held.keep(name(given), given.content());
            case TEXT -> pasted(given, text(given));
          });
    }
    return inputs;
  }

  private static Input address(Given given) {
    return new Input.Address(given.details().getOrDefault(ADDRESS, ""));
  }

  private static String name(Given given) {
    return given.details().getOrDefault(NAME, "");
  }

  private static String text(Given given) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      given.content().writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(UTF_8);
  }

  private static Input pasted(Given given, String text) {
    Map<String, String> details = given.details();
    return new Input.Pasted(
        name(given),
        text,
        details.get(TITLE),
        details.get(PUBLISHED),
        details.get(PUBLISHER),
        details.get(AUTHOR),
        details.get(ADDRESS));
  }
}
