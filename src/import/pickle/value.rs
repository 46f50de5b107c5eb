//! What a pickle holds: values in an arena, referring to each other by index.

/// The index of a value within its [`Pickle`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(pub(super) u32);

/// One value; `'a` is the pickle's bytes.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// `None`.
    None,
    /// `True` or `False`.
    Bool(bool),
    /// An integer of up to 64 bits.
    Int(i64),
    /// A longer integer, as little-endian bytes in two's complement.
    BigInt(&'a [u8]),
    /// A floating-point number.
    Float(f64),
    /// Text.
    Text(&'a str),
    /// Bytes.
    Bytes(&'a [u8]),
    /// A tuple.
    Tuple(Vec<Id>),
    /// A list.
    List(Vec<Id>),
    /// A set or frozen set, in the order written.
    Set(Vec<Id>),
    /// A dictionary: keys and values in the order written. A key may occur again; the last one counts.
    Dict(Vec<(Id, Id)>),
    /// The name of a class or function: an index into the pickle's names.
    Global(u32),
    /// Something that a class or function would make: an index into the pickle's objects.
    Object(u32),
    /// Something that is kept elsewhere, under this identity.
    Persistent(Id),
}

/// The name of a class or function. It is never looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Global<'a> {
    /// Python module.
    pub module: &'a str,
    /// Name within the module, dotted where nested.
    pub name: &'a str,
}

impl std::fmt::Display for Global<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        /// Longer names than any class has are cut: they are there to fill the screen.
        const MOST: usize = 80;
        let full = format!("{}.{}", self.module, self.name);
        let mut shown: String = full
            .chars()
            .take(MOST)
            .map(|c| if c.is_control() { '?' } else { c })
            .collect();
        if full.chars().count() > MOST {
            shown.push_str("...");
        }
        f.write_str(&shown)
    }
}

/// What Python would have made by a call, unmade: who would be called, and with what.
#[derive(Debug, Clone, PartialEq)]
pub struct Object {
    /// The class or function.
    pub callable: Id,
    /// Its positional arguments, a tuple.
    pub args: Id,
    /// Its named arguments, a dictionary.
    pub kwargs: Option<Id>,
    /// What the made object would be given as its state.
    pub state: Option<Id>,
    /// What would be set on it as on a dictionary.
    pub entries: Vec<(Id, Id)>,
    /// What would be appended or added to it.
    pub elements: Vec<Id>,
}

/// A whole pickle.
#[derive(Debug, Clone, PartialEq)]
pub struct Pickle<'a> {
    pub(super) values: Vec<Value<'a>>,
    pub(super) globals: Vec<Global<'a>>,
    pub(super) objects: Vec<Object>,
    pub(super) root: Id,
}

impl<'a> Pickle<'a> {
    /// What the pickle is of.
    pub fn root(&self) -> Id {
        self.root
    }

    /// How many values there are.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there are none; never, since `None` always exists.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// A value. Ids of another pickle give `None`, the value.
    pub fn value(&self, id: Id) -> &Value<'a> {
        self.values.get(id.0 as usize).unwrap_or(&Value::None)
    }

    /// The name, where the value is a class or function.
    pub fn global(&self, id: Id) -> Option<Global<'a>> {
        match self.value(id) {
            Value::Global(index) => self.globals.get(*index as usize).copied(),
            _ => None,
        }
    }

    /// The object, where the value is one.
    pub fn object(&self, id: Id) -> Option<&Object> {
        match self.value(id) {
            Value::Object(index) => self.objects.get(*index as usize),
            _ => None,
        }
    }

    /// The object and the name of who would make it.
    pub fn made_by(&self, id: Id) -> Option<(&Object, Global<'a>)> {
        let object = self.object(id)?;
        Some((object, self.global(object.callable)?))
    }

    /// The text, where the value is one.
    pub fn text(&self, id: Id) -> Option<&'a str> {
        match self.value(id) {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The bytes, where the value is some.
    pub fn bytes(&self, id: Id) -> Option<&'a [u8]> {
        match self.value(id) {
            Value::Bytes(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// The integer, where the value is one.
    pub fn int(&self, id: Id) -> Option<i64> {
        match self.value(id) {
            Value::Int(int) => Some(*int),
            _ => None,
        }
    }

    /// The elements of a tuple or list; none for other values.
    pub fn elements(&self, id: Id) -> &[Id] {
        match self.value(id) {
            Value::Tuple(elements) | Value::List(elements) => elements,
            _ => &[],
        }
    }

    /// The entries of a dictionary, or of an object that is one (`OrderedDict`, `EasyDict`); none for other values.
    pub fn entries(&self, id: Id) -> &[(Id, Id)] {
        match self.value(id) {
            Value::Dict(entries) => entries,
            _ => self.object(id).map_or(&[], |object| &object.entries),
        }
    }

    /// The value under a text key, as [`Pickle::entries`]. Takes time in proportion to the entries.
    pub fn get(&self, id: Id, key: &str) -> Option<Id> {
        let entries = self.entries(id).iter().rev();
        let mut found = entries.filter(|(name, _)| self.text(*name) == Some(key));
        found.next().map(|(_, value)| *value)
    }

    /// What kind of value it is, for messages.
    pub fn kind(&self, id: Id) -> &'static str {
        match self.value(id) {
            Value::None => "None",
            Value::Bool(_) => "a truth value",
            Value::Int(_) | Value::BigInt(_) => "an integer",
            Value::Float(_) => "a number",
            Value::Text(_) => "text",
            Value::Bytes(_) => "bytes",
            Value::Tuple(_) => "a tuple",
            Value::List(_) => "a list",
            Value::Set(_) => "a set",
            Value::Dict(_) => "a dictionary",
            Value::Global(_) => "the name of a class or function",
            Value::Object(_) => "an object",
            Value::Persistent(_) => "a reference to something kept elsewhere",
        }
    }
}
