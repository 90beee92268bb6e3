package org.parley.web.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.parley.model.Sha256;

/**
 * Scripts and styles that the browser may ask for; see {@code assets.properties}. The address of
 * each holds a hash of what it is, so that a browser keeps it for good. Immutable.
 */
public final class Assets {

  /** Where they are asked for. */
  public static final String PATH = "/assets/";

  private static final String LIST = "assets.properties";
  private static final int HASH_LETTERS = 12;

  private final Map<String, String> addresses = new HashMap<>();
  private final Map<String, Asset> byFile = new HashMap<>();

  /** What the browser gets. */
  static final class Asset {
    private final String type;
    private final byte[] bytes;

    Asset(String type, byte[] bytes) {
      this.type = type;
      this.bytes = bytes;
    }

    /** Its media type. */
    String type() {
      return type;
    }

    InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }

  private Assets() {}

  /** All that are listed. */
  public static Assets load() {
    Assets assets = new Assets();
    Properties list = new Properties();
    try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(LIST))) {
      list.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String name : list.stringPropertyNames()) {
      assets.add(name, bytes(list.getProperty(name)));
    }
    return assets;
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(LIST + ": there is no " + resource + " on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String name, byte[] bytes) {
    int dot = name.lastIndexOf('.');
    String ending = name.substring(dot);
    String file = name.substring(0, dot) + "-" + hash(bytes) + ending;
    addresses.put(name, PATH + file);
    byFile.put(file, new Asset(type(ending), bytes));
  }

  private static String type(String ending) {
    return switch (ending) {
      case ".css" -> "text/css; charset=utf-8";
      case ".js" -> "text/javascript; charset=utf-8";
      case ".svg" -> "image/svg+xml";
      case ".woff2" -> "font/woff2";
      default -> throw new IllegalStateException(LIST + ": no media type is known for " + ending);
    };
  }

  private static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(Sha256.of(bytes)).substring(0, HASH_LETTERS);
  }

  /** The address of the one of that name. */
  public String address(String name) {
    String address = addresses.get(name);
    if (address == null) {
      throw new IllegalArgumentException("There is no " + name + " in " + LIST);
    }
    return address;
  }

  /** What is at the last part of an address. */
  Optional<Asset> at(String file) {
    return Optional.ofNullable(byFile.get(file));
  }
}
