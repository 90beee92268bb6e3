package org.parley.reading.trees;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** What CoreNLP keeps to itself: fields and methods of its packages. */
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

  static Method method(Class<?> type, String name, Class<?>... parameters) {
    try {
      Method method = type.getDeclaredMethod(name, parameters);
      method.setAccessible(true);
      return method;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " has no " + name, e);
    }
  }

  static <T> Constructor<T> constructor(Class<T> type, Class<?>... parameters) {
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(parameters);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }

  static Object invoke(Method method, Object of, Object... arguments) {
    try {
      return method.invoke(of, arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(method + " failed", e);
    }
  }

  static <T> T create(Constructor<T> constructor, Object... arguments) {
    try {
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(constructor + " failed", e);
    }
  }
}
