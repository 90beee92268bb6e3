package org.parley.web.view;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/** A list whose elements are made when they are taken: of a long one only a page is shown. */
final class Lazily<T, R> extends AbstractList<R> {

  private final List<T> all;
  private final Function<T, R> maker;

  Lazily(List<T> all, Function<T, R> maker) {
    this.all = all;
    this.maker = maker;
  }

  @Override
  public R get(int index) {
    return maker.apply(all.get(index));
  }

  @Override
  public int size() {
    return all.size();
  }
}
