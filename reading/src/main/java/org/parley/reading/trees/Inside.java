package org.parley.reading.trees;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** What CoreNLP keeps to itself: fields that no method gives away. */
final class Inside {

  private Inside() {}

  /** The value of a field, which may be null. */
  static @Nullable Object optional(Object whole, String name) {
    for (Class<?> type = whole.getClass(); type != null; type = type.getSuperclass()) {
      Field field = find(type, name);
      if (field != null) {
        return read(field, whole);
      }
    }
    throw new IllegalStateException(whole.getClass() + " has no " + name);
  }

  static Object of(Object whole, String name) {
    Object value = optional(whole, name);
    if (value == null) {
      throw new IllegalStateException(whole.getClass() + ": " + name + " is null");
    }
    return value;
  }

  /** The value of a static field. */
  static Object of(Class<?> type, String name) {
    Field field = find(type, name);
    Object value = field == null ? null : read(field, null);
    if (value == null) {
      throw new IllegalStateException(type + " has no " + name);
    }
    return value;
  }

  private static @Nullable Field find(Class<?> type, String name) {
    for (Field field : type.getDeclaredFields()) {
      if (field.getName().equals(name)) {
        return field;
      }
    }
    return null;
  }

  private static @Nullable Object read(Field field, @Nullable Object whole) {
    try {
      field.setAccessible(true);
      return field.get(whole);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field + " cannot be read", e);
    }
  }
}
