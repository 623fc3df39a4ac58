namespace Plumbline.Findings;

/// <summary>How much a finding weighs, from lightest to heaviest.</summary>
public enum Severity
{
    /// <summary>提示: worth knowing; nothing has to be done.</summary>
    Info,

    /// <summary>警告: may be right, but needs an explanation.</summary>
    Warning,

    /// <summary>错误: cannot be true as it stands, or is missing although required.</summary>
    Error,
}
