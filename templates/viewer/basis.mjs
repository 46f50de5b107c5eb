// The basis transcoder as the page's content security policy lets it run: without code made of text.
//
// Emscripten's bindings (embind) put their call wrappers together as text and hand it to `Function`, which needs 'unsafe-eval'. The wrappers below
// do the same with closures, as Emscripten itself does under `-sDYNAMIC_EXECUTION=0`. Each piece that is replaced must be there exactly once.

/** In place of `craftInvokerFunction`: a C++ function as a JavaScript one. `argTypes` is [result, this or null, arguments...]. */
function craftInvokerFunction(humanName, argTypes, classType, cppInvokerFunc, cppTargetFunc) {
  const count = argTypes.length;
  if (count < 2) throwBindingError("argTypes array size mismatch! Must at least get return value and 'this' types!");
  const method = argTypes[1] !== null && classType !== null;
  const stacked = usesDestructorStack(argTypes);
  const invoker = function (...given) {
    if (given.length !== count - 2) {
      throwBindingError(`function ${humanName} called with ${given.length} arguments, expected ${count - 2}`);
    }
    const destructors = stacked ? [] : null;
    const wired = method ? [argTypes[1].toWireType(destructors, this)] : [];
    for (let i = 2; i < count; i += 1) wired.push(argTypes[i].toWireType(destructors, given[i - 2]));
    const result = cppInvokerFunc(cppTargetFunc, ...wired);
    if (stacked) {
      runDestructors(destructors);
    } else {
      for (let i = method ? 1 : 2; i < count; i += 1) {
        if (argTypes[i].destructorFunction !== null) argTypes[i].destructorFunction(wired[method ? i - 1 : i - 2]);
      }
    }
    if (argTypes[0].name !== "void") return argTypes[0].fromWireType(result);
  };
  return createNamedFunction(humanName, invoker);
}

/** In place of `__emval_get_method_caller`: a JavaScript function that C++ calls with its arguments packed in memory. */
function methodCaller(argCount, argTypes, kind) {
  const types = emval_lookupTypes(argCount, argTypes);
  const result = types.shift();
  const caller = function (object, func, destructorsRef, args) {
    let at = args;
    const read = types.map((type) => {
      const value = type.readValueFromPointer(at);
      at += type.argPackAdvance;
      return value;
    });
    const value = kind === 1 ? Reflect.construct(func, read) : kind === 0 ? func.call(object, ...read) : func.call(...read);
    if (!result.isVoid) return emval_returnValue(result, destructorsRef, value);
  };
  return emval_addMethodCaller(createNamedFunction("methodCaller", caller));
}

/** `source` with everything from `from` up to `to` replaced. */
function replaced(source, from, to, by) {
  const start = source.indexOf(from);
  const end = source.indexOf(to, start);
  if (start < 0 || end < 0 || source.indexOf(from, start + 1) >= 0) {
    throw new Error(`basis_transcoder.js: expected one ${JSON.stringify(from)} before ${JSON.stringify(to)}; is it another version?`);
  }
  return source.slice(0, start) + by + source.slice(end);
}

/** The transcoder's JavaScript without a call of `Function`. */
export function withoutEval(source) {
  let text = replaced(source, "function newFunc(constructor", "function createJsInvoker(", "");
  text = replaced(text, "function createJsInvoker(", "function craftInvokerFunction(", "");
  text = replaced(text, "function craftInvokerFunction(", "var __embind_register_class_constructor", `${craftInvokerFunction};`);
  text = replaced(text, "var __emval_get_method_caller=", "var __emval_get_module_property=", `var __emval_get_method_caller=${methodCaller};`);
  text = replaced(text, 'return function(){return Function}()("return this")()', "};", "return self");
  if (/newFunc|[^.\w]Function\(/.test(text)) throw new Error("basis_transcoder.js: a place that makes code of text is left");
  return text;
}
