// LICENSES.txt: what the page is made of, and under which terms. The texts of MIT and Apache-2.0 are those of the repository's LICENSE.

import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The text of LICENSES.txt; `own` is the folder of the viewer, with its packages. */
export function licences(own) {
  const three = JSON.parse(readFileSync(join(own, "node_modules/three/package.json"), "utf8")).version;
  const terms = readFileSync(join(own, "../../LICENSE"), "utf8");
  const mit = terms.slice(terms.indexOf("Permission is hereby granted"), terms.indexOf("\n====", terms.indexOf("Permission is hereby granted")));
  const apache = terms.slice(terms.indexOf("                              Apache License"));
  return `The page of portrait-export view is made of its own code (MIT or Apache-2.0, like the program) and of these:

three.js ${three} (https://threejs.org), MIT
  Copyright (c) 2010-2026 three.js authors
meshoptimizer's decoder (https://github.com/zeux/meshoptimizer), MIT
  Copyright (c) 2016-2026 Arseny Kapoulkine
ktx-parse (https://github.com/donmccurdy/KTX-Parse), MIT
  Copyright (c) 2020 Don McCurdy
zstddec (https://github.com/donmccurdy/zstddec), MIT; with Zstandard's decoder, BSD-3-Clause
  Copyright (c) 2020 Don McCurdy; Copyright (c) Meta Platforms, Inc. and affiliates
Basis Universal's transcoder (https://github.com/BinomialLLC/basis_universal), Apache-2.0; its call wrappers are replaced (see basis.mjs in the sources)
  Copyright (c) 2019-2024 Binomial LLC


MIT License

${mit}

BSD 3-Clause License (Zstandard)

Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are met:
 * Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.
 * Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in the documentation
   and/or other materials provided with the distribution.
 * Neither the name Facebook, nor Meta, nor the names of its contributors may be used to endorse or promote products derived from this software without
   specific prior written permission.
THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE
LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE
GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT
LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH
DAMAGE.


Apache License 2.0 (Basis Universal)

${apache}`;
}
