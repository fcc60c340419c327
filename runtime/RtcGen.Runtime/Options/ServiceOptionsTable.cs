namespace RtcGen;

/// <summary>The options of single services. A program that sets none carries no code for them: only <see cref="Named"/> has any, and nothing else creates it.</summary>
internal abstract class ServiceOptionsTable
{
    public abstract IDictionary<string, RtcServiceOptions> All { get; }

    public abstract RtcServiceOptions? Find(string service);

    public abstract ServiceOptionsTable Copy();

    public abstract void Check(OptionErrors errors, string path);

    /// <summary>Options by the names of the services.</summary>
    /// <param name="all">The options; null when the caller set them to that, which is an error.</param>
    public sealed class Named(IDictionary<string, RtcServiceOptions> all) : ServiceOptionsTable
    {
        public override IDictionary<string, RtcServiceOptions> All => all;

        // Settings from the environment come in upper case. Whoever else made the table, it may tell cases apart.
        public override RtcServiceOptions? Find(string service)
        {
            foreach (var (name, options) in all)
            {
                if (string.Equals(name, service, StringComparison.OrdinalIgnoreCase))
                {
                    return options;
                }
            }

            return null;
        }

        public override ServiceOptionsTable Copy()
        {
            if (all is null)
            {
                return this;
            }

            var copy = new Dictionary<string, RtcServiceOptions>(StringComparer.Ordinal);
            foreach (var (name, options) in all)
            {
                copy[name] = options?.Copy()!;
            }

            return new Named(copy);
        }

        public override void Check(OptionErrors errors, string path)
        {
            if (!errors.Require(path, all))
            {
                return;
            }

            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var (name, options) in all)
            {
                errors.Add($"{path}[{name}]", names.Add(name) ? null : $"Another service has the name {name} in another case. Keep one of them.");
                if (errors.Require($"{path}[{name}]", options))
                {
                    options.Check(errors, $"{path}[{name}]");
                }
            }
        }
    }
}
