<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CoverageWords</name>
    <message numerus="yes">
        <source>%n images not scanned</source>
        <translation>
            <numerusform>%n 个镜像未扫描</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images scanned without an advisory database</source>
        <translation>
            <numerusform>%n 个镜像已扫描但没有公告数据库</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images whose feed was not imported</source>
        <translation>
            <numerusform>%n 个镜像的公告源未导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images that no feed covers</source>
        <translation>
            <numerusform>%n 个镜像没有公告源覆盖</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images past their end of life</source>
        <translation>
            <numerusform>%n 个镜像的系统已停止支持</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images read quickly, packages alone</source>
        <translation>
            <numerusform>%n 个镜像仅快速读取了软件包</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>%1 cannot be reached</source>
        <translation>无法连接 %1</translation>
    </message>
    <message>
        <source>TLS with %1 failed</source>
        <translation>与 %1 的 TLS 连接失败</translation>
    </message>
    <message>
        <source>%1 refused access</source>
        <translation>%1 拒绝访问</translation>
    </message>
    <message>
        <source>%1 does not exist</source>
        <translation>%1 不存在</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 is larger than allowed: %2</source>
        <translation>%1 超过允许的大小：%2</translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation>%1 未在规定时间内应答</translation>
    </message>
    <message>
        <source>%1 reported an error of its own: %2</source>
        <translation>%1 报告了自身的错误：%2</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation>%1 无法使用：%2</translation>
    </message>
    <message>
        <source>%1 could not be stored: %2</source>
        <translation>无法存储 %1：%2</translation>
    </message>
    <message>
        <source>Stopped before %1 was finished</source>
        <translation>在 %1 完成之前已停止</translation>
    </message>
    <message>
        <source>The daemon itself runs without root (rootless mode)</source>
        <translation>守护进程本身不以 root 运行（rootless 模式）</translation>
    </message>
    <message>
        <source>A flaw in a rootless daemon yields an ordinary account instead of the host.</source>
        <translation>rootless 守护进程的漏洞只会交出一个普通账户，而不是整台主机。</translation>
    </message>
    <message>
        <source>Install rootless Docker for the service account: dockerd-rootless-setuptool.sh install; move data and units under that account.</source>
        <translation>为服务账户安装 rootless Docker：dockerd-rootless-setuptool.sh install；把数据和单元迁移到该账户下。</translation>
    </message>
    <message>
        <source>GET /info was not answered.</source>
        <translation>GET /info 未得到应答。</translation>
    </message>
    <message>
        <source>Containers on the default bridge cannot reach each other by default</source>
        <translation>默认网桥上的容器默认不能互相访问</translation>
    </message>
    <message>
        <source>With open communication one compromised container can probe all its neighbours.</source>
        <translation>如果通信不受限制，一个被攻陷的容器就能探测所有相邻容器。</translation>
    </message>
    <message>
        <source>Set &quot;icc&quot;: false in daemon.json and restart; connect services that must talk through user-defined networks.</source>
        <translation>在 daemon.json 中设置 &quot;icc&quot;: false 并重启；必须互相通信的服务通过用户自定义网络连接。</translation>
    </message>
    <message>
        <source>Daemon log level is info (neither debug nor quieter)</source>
        <translation>守护进程日志级别为 info（既不是 debug，也不更低）</translation>
    </message>
    <message>
        <source>Debug output leaks data and load; warn or error hides events needed in an investigation.</source>
        <translation>debug 输出会泄露数据并增加负载；warn 或 error 会隐藏调查所需的事件。</translation>
    </message>
    <message>
        <source>Remove &quot;log-level&quot; and &quot;debug&quot; from daemon.json and the unit, or set &quot;log-level&quot;: &quot;info&quot;.</source>
        <translation>从 daemon.json 和单元中删除 &quot;log-level&quot; 和 &quot;debug&quot;，或设置 &quot;log-level&quot;: &quot;info&quot;。</translation>
    </message>
    <message>
        <source>The daemon&apos;s log level was not read (daemon.json and the unit&apos;s flags): host files are not opted in for this host.</source>
        <translation>未读取守护进程的日志级别（daemon.json 与单元参数）：此主机未启用主机文件读取。</translation>
    </message>
    <message>
        <source>Docker is left in charge of its packet filter rules</source>
        <translation>由 Docker 管理自己的包过滤规则</translation>
    </message>
    <message>
        <source>Without its rules, published ports, network isolation and icc=false are not enforced.</source>
        <translation>没有这些规则，发布端口、网络隔离和 icc=false 都不会得到执行。</translation>
    </message>
    <message>
        <source>Delete &quot;iptables&quot;: false (and --iptables=false); place own rules in the DOCKER-USER chain.</source>
        <translation>删除 &quot;iptables&quot;: false（以及 --iptables=false）；自己的规则放入 DOCKER-USER 链。</translation>
    </message>
    <message>
        <source>Whether rule handling is switched off was not read (&quot;iptables&quot; in daemon.json and the unit&apos;s flags): host files are not opted in for this host.</source>
        <translation>未读取规则管理是否已关闭（daemon.json 中的 &quot;iptables&quot; 与单元参数）：此主机未启用主机文件读取。</translation>
    </message>
    <message>
        <source>No registry is reached over plain HTTP or unverified TLS</source>
        <translation>没有镜像仓库经由明文 HTTP 或未校验的 TLS 访问</translation>
    </message>
    <message>
        <source>Images fetched without verification can be swapped on the wire and then run as root.</source>
        <translation>未经校验获取的镜像可能在传输途中被替换，随后以 root 运行。</translation>
    </message>
    <message>
        <source>Remove &quot;insecure-registries&quot;; install the registry CA under /etc/docker/certs.d/HOST:PORT/ca.crt.</source>
        <translation>删除 &quot;insecure-registries&quot;；把镜像仓库的 CA 安装为 /etc/docker/certs.d/HOST:PORT/ca.crt。</translation>
    </message>
    <message>
        <source>The storage driver is not aufs</source>
        <translation>存储驱动不是 aufs</translation>
    </message>
    <message>
        <source>aufs lives outside the mainline kernel and was dropped from the engine in release 24.</source>
        <translation>aufs 不在主线内核中，引擎从 24 版起已将其移除。</translation>
    </message>
    <message>
        <source>Migrate to overlay2 (or the containerd snapshotter): set &quot;storage-driver&quot;: &quot;overlay2&quot; and re-pull images.</source>
        <translation>迁移到 overlay2（或 containerd 快照器）：设置 &quot;storage-driver&quot;: &quot;overlay2&quot; 并重新拉取镜像。</translation>
    </message>
    <message>
        <source>Remote API access needs mutually authenticated TLS</source>
        <translation>远程 API 访问需要双向认证的 TLS</translation>
    </message>
    <message>
        <source>An open API port is root on the host for anyone who can reach it.</source>
        <translation>开放的 API 端口意味着任何能连上它的人都是主机上的 root。</translation>
    </message>
    <message>
        <source>Set &quot;tlsverify&quot;: true with &quot;tlscacert&quot;, &quot;tlscert&quot;, &quot;tlskey&quot; and bind only the management address; better, drop tcp:// and use ssh://.</source>
        <translation>设置 &quot;tlsverify&quot;: true 以及 &quot;tlscacert&quot;、&quot;tlscert&quot;、&quot;tlskey&quot;，且只绑定管理地址；更好的做法是去掉 tcp://，改用 ssh://。</translation>
    </message>
    <message>
        <source>Default resource ulimits for containers have been chosen</source>
        <translation>已为容器选定默认资源 ulimit</translation>
    </message>
    <message>
        <source>Unlimited descriptors or processes let one container exhaust the host.</source>
        <translation>不限描述符或进程数，一个容器就能耗尽主机。</translation>
    </message>
    <message>
        <source>Set &quot;default-ulimits&quot;: {&quot;nofile&quot;: {&quot;Name&quot;:&quot;nofile&quot;,&quot;Soft&quot;:1024,&quot;Hard&quot;:4096}, &quot;nproc&quot;: {...}} in daemon.json.</source>
        <translation>在 daemon.json 中设置 &quot;default-ulimits&quot;: {&quot;nofile&quot;: {&quot;Name&quot;:&quot;nofile&quot;,&quot;Soft&quot;:1024,&quot;Hard&quot;:4096}, &quot;nproc&quot;: {...}}。</translation>
    </message>
    <message>
        <source>Default ulimits show only in a container made for the audit or in daemon.json: host files are not opted in for this host.</source>
        <translation>默认 ulimit 只能从为审计创建的容器或 daemon.json 中看到：此主机未启用主机文件读取。</translation>
    </message>
    <message>
        <source>Container root is mapped to an unprivileged host user</source>
        <translation>容器 root 映射为主机上的非特权用户</translation>
    </message>
    <message>
        <source>An escape from a remapped container arrives on the host without power.</source>
        <translation>从重映射的容器逃逸出来的进程，到达主机时没有任何特权。</translation>
    </message>
    <message>
        <source>Set &quot;userns-remap&quot;: &quot;default&quot; (with ranges in /etc/subuid and /etc/subgid) and restart; images and volumes move to a new data directory.</source>
        <translation>设置 &quot;userns-remap&quot;: &quot;default&quot;（并在 /etc/subuid 和 /etc/subgid 中设置范围）并重启；镜像和卷会移到新的数据目录。</translation>
    </message>
    <message>
        <source>The default cgroup parent was not changed without a reason</source>
        <translation>默认 cgroup 父级没有无故更改</translation>
    </message>
    <message>
        <source>A foreign cgroup parent can bypass limits that the operator believes are applied.</source>
        <translation>外来的 cgroup 父级可能绕过运维人员以为已生效的限制。</translation>
    </message>
    <message>
        <source>Remove &quot;cgroup-parent&quot; from daemon.json and flags, or record why another hierarchy is needed.</source>
        <translation>从 daemon.json 和参数中删除 &quot;cgroup-parent&quot;，或记录为何需要另一层级。</translation>
    </message>
    <message>
        <source>The daemon&apos;s cgroup parent was not read (daemon.json and the unit&apos;s flags): host files are not opted in for this host.</source>
        <translation>未读取守护进程的 cgroup 父级（daemon.json 与单元参数）：此主机未启用主机文件读取。</translation>
    </message>
    <message>
        <source>Devicemapper base size was left at its default</source>
        <translation>devicemapper 的基础大小保持默认值</translation>
    </message>
    <message>
        <source>A larger base size lets each container take more disk than planned.</source>
        <translation>更大的基础大小会让每个容器占用超出计划的磁盘。</translation>
    </message>
    <message>
        <source>Remove the dm.basesize storage option; migrate to overlay2 since the driver was removed in engine 25.</source>
        <translation>去掉 dm.basesize 存储选项；迁移到 overlay2，该驱动已在引擎 25 中移除。</translation>
    </message>
    <message>
        <source>An authorization plugin filters API requests</source>
        <translation>授权插件过滤 API 请求</translation>
    </message>
    <message>
        <source>Without one, every client that can connect may do everything.</source>
        <translation>没有授权插件时，每个能连接的客户端都可以做任何事。</translation>
    </message>
    <message>
        <source>Install an authorization plugin and list it in &quot;authorization-plugins&quot; of daemon.json; reload dockerd.</source>
        <translation>安装授权插件并写入 daemon.json 的 &quot;authorization-plugins&quot;；重新加载 dockerd。</translation>
    </message>
    <message>
        <source>Container logs leave the host</source>
        <translation>容器日志会发送到主机之外</translation>
    </message>
    <message>
        <source>Logs kept only on a host vanish with it, or with the intruder who owns it.</source>
        <translation>只保存在主机上的日志会随主机一起消失，或被控制主机的入侵者抹去。</translation>
    </message>
    <message>
        <source>Set &quot;log-driver&quot; and &quot;log-opts&quot; (for example syslog with &quot;syslog-address&quot;: &quot;tcp+tls://HOST:6514&quot;) in daemon.json; recreate containers.</source>
        <translation>在 daemon.json 中设置 &quot;log-driver&quot; 和 &quot;log-opts&quot;（例如 syslog 加 &quot;syslog-address&quot;: &quot;tcp+tls://HOST:6514&quot;）；重建容器。</translation>
    </message>
    <message>
        <source>New containers may not gain privileges by default</source>
        <translation>新容器默认不能获得新特权</translation>
    </message>
    <message>
        <source>It stops setuid programs inside containers from raising privileges.</source>
        <translation>它阻止容器内的 setuid 程序提升特权。</translation>
    </message>
    <message>
        <source>Set &quot;no-new-privileges&quot;: true in daemon.json and restart.</source>
        <translation>在 daemon.json 中设置 &quot;no-new-privileges&quot;: true 并重启。</translation>
    </message>
    <message>
        <source>Engines before 24.0 do not report the no-new-privileges default, and daemon.json was not read: host files are not opted in for this host.</source>
        <translation>24.0 之前的引擎不报告 no-new-privileges 默认值，且未读取 daemon.json：此主机未启用主机文件读取。</translation>
    </message>
    <message>
        <source>Containers survive a daemon restart (live restore)</source>
        <translation>守护进程重启时容器继续运行（live restore）</translation>
    </message>
    <message>
        <source>Patching the engine without downtime removes the excuse for not patching.</source>
        <translation>不停机即可给引擎打补丁，也就没有了不打补丁的理由。</translation>
    </message>
    <message>
        <source>Set &quot;live-restore&quot;: true in daemon.json and reload.</source>
        <translation>在 daemon.json 中设置 &quot;live-restore&quot;: true 并重新加载。</translation>
    </message>
    <message>
        <source>The user-space port proxy is switched off</source>
        <translation>用户态端口代理已关闭</translation>
    </message>
    <message>
        <source>One proxy process per published port is needless code running next to the daemon and hides client addresses.</source>
        <translation>每个发布端口一个代理进程，是守护进程旁不必要的代码，还会隐藏客户端地址。</translation>
    </message>
    <message>
        <source>Set &quot;userland-proxy&quot;: false in daemon.json where the kernel offers hairpin NAT.</source>
        <translation>内核支持 hairpin NAT 时，在 daemon.json 中设置 &quot;userland-proxy&quot;: false。</translation>
    </message>
    <message>
        <source>Engines before 29.5 do not report the userland proxy, and daemon.json was not read: host files are not opted in for this host.</source>
        <translation>29.5 之前的引擎不报告用户态代理，且未读取 daemon.json：此主机未启用主机文件读取。</translation>
    </message>
    <message>
        <source>A seccomp profile is in force for the whole daemon</source>
        <translation>整个守护进程都启用了 seccomp 配置</translation>
    </message>
    <message>
        <source>The filter blocks the system calls most kernel exploits need.</source>
        <translation>该过滤器会阻止大多数内核漏洞利用所需的系统调用。</translation>
    </message>
    <message>
        <source>Remove &quot;seccomp-profile&quot;: &quot;unconfined&quot;; to tighten, point it at a reviewed profile file.</source>
        <translation>删除 &quot;seccomp-profile&quot;: &quot;unconfined&quot;；如需收紧，请指向经过审查的配置文件。</translation>
    </message>
    <message>
        <source>Experimental engine features are off</source>
        <translation>引擎的实验功能已关闭</translation>
    </message>
    <message>
        <source>Experimental code paths get less review and may change without notice.</source>
        <translation>实验性代码路径受到的审查较少，且可能不经通知就变更。</translation>
    </message>
    <message>
        <source>Remove &quot;experimental&quot;: true from daemon.json.</source>
        <translation>从 daemon.json 中删除 &quot;experimental&quot;: true。</translation>
    </message>
    <message>
        <source>docker.service belongs to root</source>
        <translation>docker.service 属于 root</translation>
    </message>
    <message>
        <source>Whoever can rewrite the unit runs code as root at the next restart.</source>
        <translation>谁能改写该单元，谁就能在下次重启时以 root 运行代码。</translation>
    </message>
    <message>
        <source>chown root:root on the unit file and its drop-ins</source>
        <translation>对单元文件及其 drop-in 执行 chown root:root</translation>
    </message>
    <message>
        <source>Owner and mode were not read (docker.service): host files are not opted in for this host.</source>
        <translation>未读取属主和权限（docker.service）：此主机未启用主机文件读取。</translation>
    </message>
    <message>
        <source>docker.service is writable by root only</source>
        <translation>docker.service 只有 root 可写</translation>
    </message>
    <message>
        <source>Same danger as a wrong owner.</source>
        <translation>与属主错误同样危险。</translation>
    </message>
    <message>
        <source>chmod 644 on the unit file and its drop-ins</source>
        <translation>对单元文件及其 drop-in 执行 chmod 644</translation>
    </message>
    <message>
        <source>docker.socket unit belongs to root</source>
        <translation>docker.socket 单元属于 root</translation>
    </message>
    <message>
        <source>The unit sets group and mode of the API socket.</source>
        <translation>该单元设定 API 套接字的组和权限。</translation>
    </message>
    <message>
        <source>chown root:root on the unit file</source>
        <translation>对单元文件执行 chown root:root</translation>
    </message>
    <message>
        <source>Owner and mode were not read (docker.socket unit): host files are not opted in for this host.</source>
        <translation>未读取属主和权限（docker.socket 单元）：此主机未启用主机文件读取。</translation>
    </message>
    <message>
        <source>docker.socket unit is writable by root only</source>
        <translation>docker.socket 单元只有 root 可写</translation>
    </message>
    <message>
        <source>An edited unit can publish the API socket to everyone.</source>
        <translation>被改动的单元可以向所有人开放 API 套接字。</translation>
    </message>
    <message>
        <source>chmod 644 on the unit file</source>
        <translation>对单元文件执行 chmod 644</translation>
    </message>
    <message>
        <source>/etc/docker belongs to root</source>
        <translation>/etc/docker 属于 root</translation>
    </message>
    <message>
        <source>Owning the directory means being able to replace daemon.json and certificates.</source>
        <translation>拥有该目录就能替换 daemon.json 和证书。</translation>
    </message>
    <message>
        <source>chown root:root /etc/docker</source>
        <translation>对 /etc/docker 执行 chown root:root</translation>
    </message>
    <message>
        <source>Owner and mode were not read (/etc/docker): host files are not opted in for this host.</source>
        <translation>未读取属主和权限（/etc/docker）：此主机未启用主机文件读取。</translation>
    </message>
    <message>
        <source>/etc/docker cannot be written by others</source>
        <translation>其他人不能写入 /etc/docker</translation>
    </message>
    <message>
        <source>Write access to the directory is write access to the configuration.</source>
        <translation>对该目录的写权限就是对配置的写权限。</translation>
    </message>
    <message>
        <source>chmod 755 /etc/docker</source>
        <translation>对 /etc/docker 执行 chmod 755</translation>
    </message>
    <message>
        <source>Registry trust files belong to root</source>
        <translation>镜像仓库信任文件属于 root</translation>
    </message>
    <message>
        <source>These files decide which registries are believed and hold client keys.</source>
        <translation>这些文件决定信任哪些镜像仓库，并保存客户端密钥。</translation>
    </message>
    <message>
        <source>chown -R root:root /etc/docker/certs.d</source>
        <translation>对 /etc/docker/certs.d 执行 chown -R root:root</translation>
    </message>
    <message>
        <source>Owner and mode were not read (Registry trust files): host files are not opted in for this host.</source>
        <translation>未读取属主和权限（镜像仓库信任文件）：此主机未启用主机文件读取。</translation>
    </message>
    <message>
        <source>Registry trust files are read-only</source>
        <translation>镜像仓库信任文件为只读</translation>
    </message>
    <message>
        <source>A writable CA file lets an attacker add a registry of their own.</source>
        <translation>可写的 CA 文件会让攻击者加入自己的镜像仓库。</translation>
    </message>
    <message>
        <source>chmod 444 on certificates, 400 on *.key</source>
        <translation>证书 chmod 444，*.key chmod 400</translation>
    </message>
    <message>
        <source>TLS CA file belongs to root</source>
        <translation>TLS CA 文件属于 root</translation>
    </message>
    <message>
        <source>The CA file decides which client certificates may command the daemon.</source>
        <translation>CA 文件决定哪些客户端证书可以指挥守护进程。</translation>
    </message>
    <message>
        <source>chown root:root on the CA file</source>
        <translation>对 CA 文件执行 chown root:root</translation>
    </message>
    <message>
        <source>Owner and mode were not read (TLS CA file): host files are not opted in for this host.</source>
        <translation>未读取属主和权限（TLS CA 文件）：此主机未启用主机文件读取。</translation>
    </message>
    <message>
        <source>TLS CA file is read-only</source>
        <translation>TLS CA 文件为只读</translation>
    </message>
    <message>
        <source>Appending a CA is enough to mint accepted clients.</source>
        <translation>追加一个 CA 就足以签发被接受的客户端。</translation>
    </message>
    <message>
        <source>chmod 444 on the CA file</source>
        <translation>对 CA 文件执行 chmod 444</translation>
    </message>
    <message>
        <source>Server certificate belongs to root</source>
        <translation>服务器证书属于 root</translation>
    </message>
    <message>
        <source>Swapping it breaks or hijacks client trust.</source>
        <translation>替换它会破坏或劫持客户端信任。</translation>
    </message>
    <message>
        <source>chown root:root on the certificate</source>
        <translation>对证书执行 chown root:root</translation>
    </message>
    <message>
        <source>Owner and mode were not read (Server certificate): host files are not opted in for this host.</source>
        <translation>未读取属主和权限（服务器证书）：此主机未启用主机文件读取。</translation>
    </message>
    <message>
        <source>Server certificate is read-only</source>
        <translation>服务器证书为只读</translation>
    </message>
    <message>
        <source>It never needs to change in place.</source>
        <translation>它从不需要就地修改。</translation>
    </message>
    <message>
        <source>chmod 444 on the certificate</source>
        <translation>对证书执行 chmod 444</translation>
    </message>
    <message>
        <source>Server private key belongs to root</source>
        <translation>服务器私钥属于 root</translation>
    </message>
    <message>
        <source>The key identifies the daemon to its clients.</source>
        <translation>该密钥向客户端证明守护进程的身份。</translation>
    </message>
    <message>
        <source>chown root:root on the key</source>
        <translation>对密钥执行 chown root:root</translation>
    </message>
    <message>
        <source>Owner and mode were not read (Server private key): host files are not opted in for this host.</source>
        <translation>未读取属主和权限（服务器私钥）：此主机未启用主机文件读取。</translation>
    </message>
    <message>
        <source>Server private key is readable by root alone</source>
        <translation>服务器私钥只有 root 可读</translation>
    </message>
    <message>
        <source>A copied key allows impersonation of the daemon and decryption of captured sessions.</source>
        <translation>复制的密钥可用于冒充守护进程并解密截获的会话。</translation>
    </message>
    <message>
        <source>chmod 400 on the key</source>
        <translation>对密钥执行 chmod 400</translation>
    </message>
    <message>
        <source>API socket is owned by root and the intended group</source>
        <translation>API 套接字属于 root 和预定的组</translation>
    </message>
    <message>
        <source>Whoever owns the socket controls the host.</source>
        <translation>谁拥有该套接字，谁就控制主机。</translation>
    </message>
    <message>
        <source>Drop SocketUser/SocketGroup overrides (or set SocketGroup=docker), restart docker.socket; if someone changed it by hand: chown root:docker /run/docker.sock.</source>
        <translation>去掉 SocketUser/SocketGroup 覆盖（或设 SocketGroup=docker），重启 docker.socket；若有人手工改过：chown root:docker /run/docker.sock。</translation>
    </message>
    <message>
        <source>Owner and mode were not read (API socket): host files are not opted in for this host.</source>
        <translation>未读取属主和权限（API 套接字）：此主机未启用主机文件读取。</translation>
    </message>
    <message>
        <source>API socket is closed to other users</source>
        <translation>API 套接字对其他用户关闭</translation>
    </message>
    <message>
        <source>A socket open to everyone is a root shell for every local account.</source>
        <translation>对所有人开放的套接字，等于给每个本地账户一个 root shell。</translation>
    </message>
    <message>
        <source>chmod 660 /run/docker.sock</source>
        <translation>chmod 660 /run/docker.sock</translation>
    </message>
    <message>
        <source>daemon.json belongs to root</source>
        <translation>daemon.json 属于 root</translation>
    </message>
    <message>
        <source>Its owner can switch off every daemon safeguard.</source>
        <translation>其属主可以关闭守护进程的所有防护。</translation>
    </message>
    <message>
        <source>chown root:root /etc/docker/daemon.json</source>
        <translation>对 /etc/docker/daemon.json 执行 chown root:root</translation>
    </message>
    <message>
        <source>Owner and mode were not read (daemon.json): host files are not opted in for this host.</source>
        <translation>未读取属主和权限（daemon.json）：此主机未启用主机文件读取。</translation>
    </message>
    <message>
        <source>daemon.json is writable by root only</source>
        <translation>daemon.json 只有 root 可写</translation>
    </message>
    <message>
        <source>Write access equals control of the daemon.</source>
        <translation>写权限等同于控制守护进程。</translation>
    </message>
    <message>
        <source>chmod 644 /etc/docker/daemon.json</source>
        <translation>对 /etc/docker/daemon.json 执行 chmod 644</translation>
    </message>
    <message>
        <source>/etc/default/docker belongs to root</source>
        <translation>/etc/default/docker 属于 root</translation>
    </message>
    <message>
        <source>It may carry daemon options.</source>
        <translation>它可能带有守护进程选项。</translation>
    </message>
    <message>
        <source>chown root:root /etc/default/docker</source>
        <translation>对 /etc/default/docker 执行 chown root:root</translation>
    </message>
    <message>
        <source>Owner and mode were not read (/etc/default/docker): host files are not opted in for this host.</source>
        <translation>未读取属主和权限（/etc/default/docker）：此主机未启用主机文件读取。</translation>
    </message>
    <message>
        <source>/etc/default/docker is writable by root only</source>
        <translation>/etc/default/docker 只有 root 可写</translation>
    </message>
    <message>
        <source>chmod 644 /etc/default/docker</source>
        <translation>对 /etc/default/docker 执行 chmod 644</translation>
    </message>
    <message>
        <source>/etc/sysconfig/docker is writable by root only</source>
        <translation>/etc/sysconfig/docker 只有 root 可写</translation>
    </message>
    <message>
        <source>chmod 644 /etc/sysconfig/docker</source>
        <translation>对 /etc/sysconfig/docker 执行 chmod 644</translation>
    </message>
    <message>
        <source>Owner and mode were not read (/etc/sysconfig/docker): host files are not opted in for this host.</source>
        <translation>未读取属主和权限（/etc/sysconfig/docker）：此主机未启用主机文件读取。</translation>
    </message>
    <message>
        <source>/etc/sysconfig/docker belongs to root</source>
        <translation>/etc/sysconfig/docker 属于 root</translation>
    </message>
    <message>
        <source>chown root:root /etc/sysconfig/docker</source>
        <translation>对 /etc/sysconfig/docker 执行 chown root:root</translation>
    </message>
    <message>
        <source>containerd socket is owned by root</source>
        <translation>containerd 套接字属于 root</translation>
    </message>
    <message>
        <source>The containerd API gives the same power as the Docker API, with no Docker-level log.</source>
        <translation>containerd API 与 Docker API 权力相同，却没有 Docker 层面的日志。</translation>
    </message>
    <message>
        <source>Remove uid/gid from the [grpc] section and restart containerd; chown root:root /run/containerd/containerd.sock.</source>
        <translation>从 [grpc] 段中删除 uid/gid 并重启 containerd；执行 chown root:root /run/containerd/containerd.sock。</translation>
    </message>
    <message>
        <source>Owner and mode were not read (containerd socket): host files are not opted in for this host.</source>
        <translation>未读取属主和权限（containerd 套接字）：此主机未启用主机文件读取。</translation>
    </message>
    <message>
        <source>containerd socket is closed to other users</source>
        <translation>containerd 套接字对其他用户关闭</translation>
    </message>
    <message>
        <source>Access to it is root on the host.</source>
        <translation>能访问它就等于是主机上的 root。</translation>
    </message>
    <message>
        <source>chmod 660 /run/containerd/containerd.sock</source>
        <translation>对 /run/containerd/containerd.sock 执行 chmod 660</translation>
    </message>
    <message>
        <source>Docker data lives on a filesystem of its own</source>
        <translation>Docker 数据位于独立的文件系统</translation>
    </message>
    <message>
        <source>Layers, volumes and json logs grow without bound; on the system filesystem a full disk stops the host as well as Docker.</source>
        <translation>镜像层、卷和 json 日志会无限增长；若位于系统文件系统，磁盘写满时主机会和 Docker 一起停摆。</translation>
    </message>
    <message>
        <source>Give Docker its own logical volume: create and format it, mount it on the data directory through /etc/fstab (or set &quot;data-root&quot; in daemon.json to a directory on such a volume), then restart dockerd.</source>
        <translation>为 Docker 提供独立的逻辑卷：创建并格式化，通过 /etc/fstab 挂载到数据目录（或在 daemon.json 中把 &quot;data-root&quot; 设为该卷上的目录），然后重启 dockerd。</translation>
    </message>
    <message>
        <source>The host&apos;s mounts (/etc/fstab and mount units) were not read: host files are not opted in for this host.</source>
        <translation>未读取主机的挂载（/etc/fstab 与 mount 单元）：此主机未启用主机文件读取。</translation>
    </message>
    <message>
        <source>Only approved people belong to the docker group</source>
        <translation>docker 组中只有经批准的人员</translation>
    </message>
    <message>
        <source>Whoever may talk to the socket can start a privileged container and so owns the host.</source>
        <translation>能与该套接字通信的人可以启动特权容器，从而控制主机。</translation>
    </message>
    <message>
        <source>Take every account that does not administer the host out of the group (gpasswd -d USER docker); offer rootless mode or an authorization plugin to people who only need to run containers.</source>
        <translation>把不管理该主机的账户移出该组（gpasswd -d USER docker）；只需运行容器的人可使用 rootless 模式或授权插件。</translation>
    </message>
    <message>
        <source>/etc/group was not read: host files are not opted in for this host.</source>
        <translation>未读取 /etc/group：此主机未启用主机文件读取。</translation>
    </message>
    <message>
        <source>Kernel audit trail covers the dockerd binary</source>
        <translation>内核审计覆盖 dockerd 程序</translation>
    </message>
    <message>
        <source>dockerd runs as root and can do anything on the host, so each use of it should leave a trace.</source>
        <translation>dockerd 以 root 运行，可以对主机做任何事，因此每次使用都应留下痕迹。</translation>
    </message>
    <message>
        <source>Put the line &quot;-w /usr/bin/dockerd -k docker&quot; into a file under /etc/audit/rules.d/, load it with augenrules --load, and keep auditd enabled.</source>
        <translation>在 /etc/audit/rules.d/ 下的文件中加入一行 &quot;-w /usr/bin/dockerd -k docker&quot;，用 augenrules --load 加载，并保持 auditd 启用。</translation>
    </message>
    <message>
        <source>The audit rules under /etc/audit were not read: host files are not opted in for this host.</source>
        <translation>未读取 /etc/audit 下的审计规则：此主机未启用主机文件读取。</translation>
    </message>
    <message>
        <source>Kernel audit trail covers /run/containerd</source>
        <translation>内核审计覆盖 /run/containerd</translation>
    </message>
    <message>
        <source>The directory holds the containerd socket and the state of running tasks; tampering there bypasses Docker itself.</source>
        <translation>该目录存放 containerd 套接字和运行中任务的状态；在此篡改可绕过 Docker 本身。</translation>
    </message>
    <message>
        <source>Put the line &quot;-w /run/containerd -k docker&quot; into a file under /etc/audit/rules.d/, load it with augenrules --load, and keep auditd enabled.</source>
        <translation>在 /etc/audit/rules.d/ 下的文件中加入一行 &quot;-w /run/containerd -k docker&quot;，用 augenrules --load 加载，并保持 auditd 启用。</translation>
    </message>
    <message>
        <source>Kernel audit trail covers the Docker data directory</source>
        <translation>内核审计覆盖 Docker 数据目录</translation>
    </message>
    <message>
        <source>Layers, volumes, swarm keys and container configuration sit there; edits made behind the back of the daemon should be visible.</source>
        <translation>镜像层、卷、swarm 密钥和容器配置都在那里；绕过守护进程的改动应当可见。</translation>
    </message>
    <message>
        <source>Put the line &quot;-w &lt;DockerRootDir&gt; -k docker&quot; into a file under /etc/audit/rules.d/, load it with augenrules --load, and keep auditd enabled.</source>
        <translation>在 /etc/audit/rules.d/ 下的文件中加入一行 &quot;-w &lt;DockerRootDir&gt; -k docker&quot;，用 augenrules --load 加载，并保持 auditd 启用。</translation>
    </message>
    <message>
        <source>Kernel audit trail covers /etc/docker</source>
        <translation>内核审计覆盖 /etc/docker</translation>
    </message>
    <message>
        <source>Daemon configuration, registry certificates and TLS material are kept there.</source>
        <translation>守护进程配置、镜像仓库证书和 TLS 材料存放于此。</translation>
    </message>
    <message>
        <source>Put the line &quot;-w /etc/docker -k docker&quot; into a file under /etc/audit/rules.d/, load it with augenrules --load, and keep auditd enabled.</source>
        <translation>在 /etc/audit/rules.d/ 下的文件中加入一行 &quot;-w /etc/docker -k docker&quot;，用 augenrules --load 加载，并保持 auditd 启用。</translation>
    </message>
    <message>
        <source>Kernel audit trail covers the docker.service unit</source>
        <translation>内核审计覆盖 docker.service 单元</translation>
    </message>
    <message>
        <source>The unit decides the flags dockerd starts with; one edited line can open an unauthenticated port.</source>
        <translation>该单元决定 dockerd 的启动参数；改动一行就能打开未经认证的端口。</translation>
    </message>
    <message>
        <source>Put the line &quot;-w &lt;path of docker.service&gt; -k docker&quot; into a file under /etc/audit/rules.d/, load it with augenrules --load, and keep auditd enabled.</source>
        <translation>在 /etc/audit/rules.d/ 下的文件中加入一行 &quot;-w &lt;path of docker.service&gt; -k docker&quot;，用 augenrules --load 加载，并保持 auditd 启用。</translation>
    </message>
    <message>
        <source>Kernel audit trail covers the containerd socket</source>
        <translation>内核审计覆盖 containerd 套接字</translation>
    </message>
    <message>
        <source>Direct use of containerd escapes every Docker-level policy and log.</source>
        <translation>直接使用 containerd 可避开 Docker 层面的所有策略和日志。</translation>
    </message>
    <message>
        <source>Put the line &quot;-w /run/containerd/containerd.sock -k docker&quot; into a file under /etc/audit/rules.d/, load it with augenrules --load, and keep auditd enabled.</source>
        <translation>在 /etc/audit/rules.d/ 下的文件中加入一行 &quot;-w /run/containerd/containerd.sock -k docker&quot;，用 augenrules --load 加载，并保持 auditd 启用。</translation>
    </message>
    <message>
        <source>Kernel audit trail covers the docker.socket unit and its socket</source>
        <translation>内核审计覆盖 docker.socket 单元及其套接字</translation>
    </message>
    <message>
        <source>Socket activation settings and the API socket are the front door of the daemon.</source>
        <translation>套接字激活设置和 API 套接字是守护进程的大门。</translation>
    </message>
    <message>
        <source>Put the line &quot;-w &lt;path of docker.socket unit&gt; -k docker&quot; into a file under /etc/audit/rules.d/, load it with augenrules --load, and keep auditd enabled.</source>
        <translation>在 /etc/audit/rules.d/ 下的文件中加入一行 &quot;-w &lt;path of docker.socket unit&gt; -k docker&quot;，用 augenrules --load 加载，并保持 auditd 启用。</translation>
    </message>
    <message>
        <source>Kernel audit trail covers /etc/default/docker</source>
        <translation>内核审计覆盖 /etc/default/docker</translation>
    </message>
    <message>
        <source>On Debian family hosts this file feeds options to the daemon start-up.</source>
        <translation>在 Debian 系主机上，此文件为守护进程启动提供选项。</translation>
    </message>
    <message>
        <source>Put the line &quot;-w /etc/default/docker -k docker&quot; into a file under /etc/audit/rules.d/, load it with augenrules --load, and keep auditd enabled.</source>
        <translation>在 /etc/audit/rules.d/ 下的文件中加入一行 &quot;-w /etc/default/docker -k docker&quot;，用 augenrules --load 加载，并保持 auditd 启用。</translation>
    </message>
    <message>
        <source>Kernel audit trail covers daemon.json</source>
        <translation>内核审计覆盖 daemon.json</translation>
    </message>
    <message>
        <source>Every daemon security switch can be turned off in this one file.</source>
        <translation>守护进程的每个安全开关都可以在这一个文件中关闭。</translation>
    </message>
    <message>
        <source>Put the line &quot;-w /etc/docker/daemon.json -k docker&quot; into a file under /etc/audit/rules.d/, load it with augenrules --load, and keep auditd enabled.</source>
        <translation>在 /etc/audit/rules.d/ 下的文件中加入一行 &quot;-w /etc/docker/daemon.json -k docker&quot;，用 augenrules --load 加载，并保持 auditd 启用。</translation>
    </message>
    <message>
        <source>Kernel audit trail covers the containerd configuration</source>
        <translation>内核审计覆盖 containerd 配置</translation>
    </message>
    <message>
        <source>It selects runtimes, sockets and their ownership for containerd.</source>
        <translation>它为 containerd 选定运行时、套接字及其属主。</translation>
    </message>
    <message>
        <source>Put the line &quot;-w /etc/containerd/config.toml -k docker&quot; into a file under /etc/audit/rules.d/, load it with augenrules --load, and keep auditd enabled.</source>
        <translation>在 /etc/audit/rules.d/ 下的文件中加入一行 &quot;-w /etc/containerd/config.toml -k docker&quot;，用 augenrules --load 加载，并保持 auditd 启用。</translation>
    </message>
    <message>
        <source>Kernel audit trail covers /etc/sysconfig/docker</source>
        <translation>内核审计覆盖 /etc/sysconfig/docker</translation>
    </message>
    <message>
        <source>On Red Hat family hosts this file feeds options to the daemon start-up.</source>
        <translation>在 Red Hat 系主机上，此文件为守护进程启动提供选项。</translation>
    </message>
    <message>
        <source>Put the line &quot;-w /etc/sysconfig/docker -k docker&quot; into a file under /etc/audit/rules.d/, load it with augenrules --load, and keep auditd enabled.</source>
        <translation>在 /etc/audit/rules.d/ 下的文件中加入一行 &quot;-w /etc/sysconfig/docker -k docker&quot;，用 augenrules --load 加载，并保持 auditd 启用。</translation>
    </message>
    <message>
        <source>Kernel audit trail covers the containerd binary</source>
        <translation>内核审计覆盖 containerd 程序</translation>
    </message>
    <message>
        <source>Replacing or running it directly gives control over all containers.</source>
        <translation>替换它或直接运行它，即可控制所有容器。</translation>
    </message>
    <message>
        <source>Put the line &quot;-w /usr/bin/containerd -k docker&quot; into a file under /etc/audit/rules.d/, load it with augenrules --load, and keep auditd enabled.</source>
        <translation>在 /etc/audit/rules.d/ 下的文件中加入一行 &quot;-w /usr/bin/containerd -k docker&quot;，用 augenrules --load 加载，并保持 auditd 启用。</translation>
    </message>
    <message>
        <source>Kernel audit trail covers the containerd-shim binary</source>
        <translation>内核审计覆盖 containerd-shim 程序</translation>
    </message>
    <message>
        <source>The shim is the parent of container processes and runs as root.</source>
        <translation>shim 是容器进程的父进程，并以 root 运行。</translation>
    </message>
    <message>
        <source>Put the line &quot;-w /usr/bin/containerd-shim -k docker&quot; into a file under /etc/audit/rules.d/, load it with augenrules --load, and keep auditd enabled.</source>
        <translation>在 /etc/audit/rules.d/ 下的文件中加入一行 &quot;-w /usr/bin/containerd-shim -k docker&quot;，用 augenrules --load 加载，并保持 auditd 启用。</translation>
    </message>
    <message>
        <source>Kernel audit trail covers containerd-shim-runc-v1</source>
        <translation>内核审计覆盖 containerd-shim-runc-v1</translation>
    </message>
    <message>
        <source>Same reasoning for the first generation runc shim.</source>
        <translation>第一代 runc shim 同理。</translation>
    </message>
    <message>
        <source>Put the line &quot;-w /usr/bin/containerd-shim-runc-v1 -k docker&quot; into a file under /etc/audit/rules.d/, load it with augenrules --load, and keep auditd enabled.</source>
        <translation>在 /etc/audit/rules.d/ 下的文件中加入一行 &quot;-w /usr/bin/containerd-shim-runc-v1 -k docker&quot;，用 augenrules --load 加载，并保持 auditd 启用。</translation>
    </message>
    <message>
        <source>Kernel audit trail covers containerd-shim-runc-v2</source>
        <translation>内核审计覆盖 containerd-shim-runc-v2</translation>
    </message>
    <message>
        <source>Same reasoning for the current runc shim.</source>
        <translation>当前的 runc shim 同理。</translation>
    </message>
    <message>
        <source>Put the line &quot;-w /usr/bin/containerd-shim-runc-v2 -k docker&quot; into a file under /etc/audit/rules.d/, load it with augenrules --load, and keep auditd enabled.</source>
        <translation>在 /etc/audit/rules.d/ 下的文件中加入一行 &quot;-w /usr/bin/containerd-shim-runc-v2 -k docker&quot;，用 augenrules --load 加载，并保持 auditd 启用。</translation>
    </message>
    <message>
        <source>Kernel audit trail covers the runc binary</source>
        <translation>内核审计覆盖 runc 程序</translation>
    </message>
    <message>
        <source>A swapped runc owns every new container (compare CVE-2019-5736).</source>
        <translation>被替换的 runc 会掌控每个新容器（参见 CVE-2019-5736）。</translation>
    </message>
    <message>
        <source>Put the line &quot;-w /usr/bin/runc -k docker&quot; into a file under /etc/audit/rules.d/, load it with augenrules --load, and keep auditd enabled.</source>
        <translation>在 /etc/audit/rules.d/ 下的文件中加入一行 &quot;-w /usr/bin/runc -k docker&quot;，用 augenrules --load 加载，并保持 auditd 启用。</translation>
    </message>
    <message>
        <source>The operating system under Docker follows a hardening baseline</source>
        <translation>Docker 之下的操作系统遵循加固基线</translation>
    </message>
    <message>
        <source>A weak host undoes every container control because containers share its kernel.</source>
        <translation>容器共享主机内核，因此薄弱的主机会使所有容器控制失效。</translation>
    </message>
    <message>
        <source>Harden the host against a published operating-system baseline, keep the scan report, and record it as an attestation.</source>
        <translation>按已发布的操作系统基线加固主机，保留扫描报告，并将其记录为人工证明。</translation>
    </message>
    <message>
        <source>Which hardening baseline applies, and whether its exceptions are accepted, is a decision of the organisation that the Docker API does not show.</source>
        <translation>采用哪个加固基线、是否接受其例外，由组织决定，Docker API 看不到。</translation>
    </message>
    <message>
        <source>The engine release is supported and has no known serious flaw</source>
        <translation>引擎版本受支持且没有已知的严重漏洞</translation>
    </message>
    <message>
        <source>Runtime bugs are escape bugs: runc, containerd and BuildKit have all had container breakouts.</source>
        <translation>运行时漏洞就是逃逸漏洞：runc、containerd 和 BuildKit 都出现过容器逃逸。</translation>
    </message>
    <message>
        <source>Upgrade engine, containerd.io and runc from the vendor repository; enable &quot;live-restore&quot; first to keep containers running.</source>
        <translation>从厂商仓库升级引擎、containerd.io 和 runc；先启用 &quot;live-restore&quot; 以保持容器运行。</translation>
    </message>
    <message>
        <source>Advisories for the engine, containerd and runc were not looked up.</source>
        <translation>未查询引擎、containerd 和 runc 的安全公告。</translation>
    </message>
    <message>
        <source>Images name a non-root user</source>
        <translation>镜像指定了非 root 用户</translation>
    </message>
    <message>
        <source>A process that is not root has far fewer ways out of its container.</source>
        <translation>不是 root 的进程，逃出容器的途径要少得多。</translation>
    </message>
    <message>
        <source>Create an account in the Dockerfile and switch to it before the entry point: RUN useradd -r -u 10001 app, then USER 10001:10001.</source>
        <translation>在 Dockerfile 中创建账户，并在入口点之前切换到该账户：RUN useradd -r -u 10001 app，然后 USER 10001:10001。</translation>
    </message>
    <message>
        <source>The image could not be inspected.</source>
        <translation>无法检查该镜像。</translation>
    </message>
    <message>
        <source>Base images come from sources the organisation trusts</source>
        <translation>基础镜像来自组织信任的来源</translation>
    </message>
    <message>
        <source>The base decides most of the code, and most of the flaws, in an image.</source>
        <translation>镜像中的大部分代码和大部分漏洞都取决于基础镜像。</translation>
    </message>
    <message>
        <source>Build only from approved, digest-pinned bases (FROM registry/base@sha256:...) held in a controlled registry.</source>
        <translation>只使用存放在受控镜像仓库中、经批准且按摘要固定的基础镜像构建（FROM registry/base@sha256:...）。</translation>
    </message>
    <message>
        <source>Images carry no packages they do not need</source>
        <translation>镜像不带不需要的软件包</translation>
    </message>
    <message>
        <source>Each extra tool is something an intruder can use and something to patch.</source>
        <translation>每多一个工具，就多一样可供入侵者利用、也需要打补丁的东西。</translation>
    </message>
    <message>
        <source>Use a slim or distroless base, multi-stage builds, --no-install-recommends, and delete build tools from the final stage.</source>
        <translation>使用 slim 或 distroless 基础镜像、多阶段构建和 --no-install-recommends，并从最终阶段删除构建工具。</translation>
    </message>
    <message>
        <source>The image&apos;s layers were not scanned: its packages are not known.</source>
        <translation>未扫描镜像各层：其软件包未知。</translation>
    </message>
    <message>
        <source>Images are scanned and rebuilt when fixes exist</source>
        <translation>镜像经过扫描，并在有修复时重建</translation>
    </message>
    <message>
        <source>Known holes are the ones that get used.</source>
        <translation>被利用的正是已知漏洞。</translation>
    </message>
    <message>
        <source>Rebuild on a fresh base with --pull --no-cache, redeploy, and put a scan gate in the pipeline.</source>
        <translation>用 --pull --no-cache 在新的基础镜像上重建并重新部署，在流水线中设置扫描关卡。</translation>
    </message>
    <message>
        <source>The image was not scanned for vulnerable packages.</source>
        <translation>未扫描镜像中有漏洞的软件包。</translation>
    </message>
    <message>
        <source>Image signatures are enforced at pull time (content trust)</source>
        <translation>拉取时强制验证镜像签名（内容信任）</translation>
    </message>
    <message>
        <source>Unsigned images can be replaced in the registry without anyone noticing.</source>
        <translation>未签名的镜像可能在仓库中被悄悄替换。</translation>
    </message>
    <message>
        <source>Enforce signature verification where images enter: cosign or notation policy in the pipeline or registry; DOCKER_CONTENT_TRUST=1 only for registries that still run Notary v1.</source>
        <translation>在镜像进入的环节强制验证签名：在流水线或镜像仓库中使用 cosign 或 notation 策略；DOCKER_CONTENT_TRUST=1 仅适用于仍运行 Notary v1 的镜像仓库。</translation>
    </message>
    <message>
        <source>Signature checks at pull time are settings of each client that pulls; the daemon does not show them.</source>
        <translation>拉取时的签名检查是每个拉取客户端的设置；守护进程不显示这些设置。</translation>
    </message>
    <message>
        <source>Images declare a health check</source>
        <translation>镜像声明了健康检查</translation>
    </message>
    <message>
        <source>Without one a hung or hijacked service looks fine.</source>
        <translation>没有健康检查时，挂起或被劫持的服务看起来一切正常。</translation>
    </message>
    <message>
        <source>Add HEALTHCHECK CMD ... to the Dockerfile, or set health options at run time.</source>
        <translation>在 Dockerfile 中添加 HEALTHCHECK CMD ...，或在运行时设置健康检查选项。</translation>
    </message>
    <message>
        <source>Package index updates are never a layer of their own</source>
        <translation>更新软件包索引不单独成层</translation>
    </message>
    <message>
        <source>A cached index layer silently installs old packages in later builds.</source>
        <translation>缓存的索引层会在后续构建中悄悄装入旧软件包。</translation>
    </message>
    <message>
        <source>Join them: RUN apt-get update &amp;&amp; apt-get install -y PACKAGES &amp;&amp; rm -rf /var/lib/apt/lists/*; pin versions.</source>
        <translation>把它们合并：RUN apt-get update &amp;&amp; apt-get install -y PACKAGES &amp;&amp; rm -rf /var/lib/apt/lists/*；固定版本。</translation>
    </message>
    <message>
        <source>No needless setuid or setgid files in images</source>
        <translation>镜像中没有不必要的 setuid 或 setgid 文件</translation>
    </message>
    <message>
        <source>Such files are the classic step from an application account to root inside the container.</source>
        <translation>这类文件是在容器内从应用账户提权到 root 的经典途径。</translation>
    </message>
    <message>
        <source>Strip the bits in the last build step, e.g. find / -xdev -type f -perm /ug=s -exec chmod ug-s {} + ; keep only what the allow-list names.</source>
        <translation>在最后一个构建步骤中去除这些权限位，例如 find / -xdev -type f -perm /ug=s -exec chmod ug-s {} + ；只保留允许列表中列出的文件。</translation>
    </message>
    <message>
        <source>The image&apos;s layers were not scanned: the modes of its files are not known.</source>
        <translation>未扫描镜像各层：其文件权限未知。</translation>
    </message>
    <message>
        <source>Build files copy with COPY rather than ADD</source>
        <translation>构建文件使用 COPY 而不是 ADD 复制</translation>
    </message>
    <message>
        <source>ADD fetches URLs and unpacks archives by itself, which brings in unverified content.</source>
        <translation>ADD 会自行获取 URL 并解包归档，从而引入未经校验的内容。</translation>
    </message>
    <message>
        <source>Replace ADD with COPY; fetch remote files with a checksum-verifying RUN, or ADD --checksum where a download is meant.</source>
        <translation>用 COPY 代替 ADD；远程文件用带校验和验证的 RUN 获取，确需下载时用 ADD --checksum。</translation>
    </message>
    <message>
        <source>No secrets baked into images</source>
        <translation>镜像中没有内置密钥</translation>
    </message>
    <message>
        <source>Anyone who can pull the image can read every layer, including deleted files.</source>
        <translation>任何能拉取镜像的人都可以读取每一层，包括已删除的文件。</translation>
    </message>
    <message>
        <source>Use BuildKit secret mounts (RUN --mount=type=secret), run-time secrets, and rotate whatever leaked; rebuild from clean history.</source>
        <translation>使用 BuildKit 密钥挂载（RUN --mount=type=secret）和运行时密钥，轮换已泄露的内容；以干净的历史重建。</translation>
    </message>
    <message>
        <source>The image&apos;s layers were not scanned for secrets in files.</source>
        <translation>未扫描镜像各层中的文件是否含有密钥。</translation>
    </message>
    <message>
        <source>Packages are installed only with verified origin</source>
        <translation>软件包仅在来源经过验证后安装</translation>
    </message>
    <message>
        <source>An unverified download is code from a stranger.</source>
        <translation>未经校验的下载就是陌生人的代码。</translation>
    </message>
    <message>
        <source>Import the vendor key, keep signature checks on, verify checksums or signatures of downloaded archives.</source>
        <translation>导入厂商密钥，保持签名检查开启，并验证所下载归档的校验和或签名。</translation>
    </message>
    <message>
        <source>The image&apos;s layers were not scanned: its package sources are not known.</source>
        <translation>未扫描镜像各层：其软件包来源未知。</translation>
    </message>
    <message>
        <source>Signed artefacts are verified before they are used</source>
        <translation>签名的制品在使用前经过验证</translation>
    </message>
    <message>
        <source>A signature nobody checks protects nobody.</source>
        <translation>没有人检查的签名保护不了任何人。</translation>
    </message>
    <message>
        <source>Sign artefacts in the pipeline and refuse unsigned or badly signed ones at the registry or deploy gate.</source>
        <translation>在流水线中为制品签名，并在镜像仓库或部署关卡拒绝未签名或签名无效的制品。</translation>
    </message>
    <message>
        <source>Signatures are verified in build and registry systems that the Docker API does not show.</source>
        <translation>签名在构建和仓库系统中验证，Docker API 看不到。</translation>
    </message>
    <message>
        <source>Unused images are cleaned up</source>
        <translation>未使用的镜像得到清理</translation>
    </message>
    <message>
        <source>Old images get started by accident, with old holes.</source>
        <translation>旧镜像会被误启动，并带着旧漏洞。</translation>
    </message>
    <message>
        <source>docker image prune -a --filter until=720h on a schedule; pull by digest.</source>
        <translation>定期执行 docker image prune -a --filter until=720h；按摘要拉取。</translation>
    </message>
    <message>
        <source>Containers and images were not listed.</source>
        <translation>未列出容器和镜像。</translation>
    </message>
    <message>
        <source>Stopped containers are cleaned up</source>
        <translation>已停止的容器得到清理</translation>
    </message>
    <message>
        <source>Leftovers keep data, secrets and outdated configuration around.</source>
        <translation>残留容器会保留数据、密钥和过时的配置。</translation>
    </message>
    <message>
        <source>docker container prune --filter until=168h on a schedule; use --rm for one-off runs.</source>
        <translation>定期执行 docker container prune --filter until=168h；一次性运行使用 --rm。</translation>
    </message>
    <message>
        <source>Swarm mode is off unless it is used</source>
        <translation>Swarm 模式除非使用，否则保持关闭</translation>
    </message>
    <message>
        <source>Swarm opens cluster ports 2377, 7946 and 4789 on the host.</source>
        <translation>Swarm 会在主机上打开集群端口 2377、7946 和 4789。</translation>
    </message>
    <message>
        <source>docker swarm leave (--force on a manager).</source>
        <translation>docker swarm leave（管理节点上加 --force）。</translation>
    </message>
    <message>
        <source>Containers run under an AppArmor profile where AppArmor exists</source>
        <translation>在有 AppArmor 的地方，容器在 AppArmor 配置下运行</translation>
    </message>
    <message>
        <source>It denies mounts, raw kernel interfaces and sensitive /proc writes.</source>
        <translation>它拒绝挂载、原始内核接口和对 /proc 敏感项的写入。</translation>
    </message>
    <message>
        <source>Do not pass --security-opt apparmor=unconfined; leave docker-default in place or name a tighter profile.</source>
        <translation>不要传入 --security-opt apparmor=unconfined；保留 docker-default，或指定更严格的配置。</translation>
    </message>
    <message>
        <source>The container could not be inspected.</source>
        <translation>无法检查该容器。</translation>
    </message>
    <message>
        <source>Containers run confined by SELinux where SELinux exists</source>
        <translation>在有 SELinux 的地方，容器受 SELinux 约束</translation>
    </message>
    <message>
        <source>Labels keep a container process away from host files even as root.</source>
        <translation>即使进程是 root，标签也能让容器进程接触不到主机文件。</translation>
    </message>
    <message>
        <source>Set &quot;selinux-enabled&quot;: true in daemon.json; remove --security-opt label=disable.</source>
        <translation>在 daemon.json 中设置 &quot;selinux-enabled&quot;: true；去掉 --security-opt label=disable。</translation>
    </message>
    <message>
        <source>Whether the host has SELinux was not read (/etc/selinux/config): host files are not opted in for this host.</source>
        <translation>未读取主机是否有 SELinux（/etc/selinux/config）：此主机未启用主机文件读取。</translation>
    </message>
    <message>
        <source>Kernel capabilities are cut down to what the workload needs</source>
        <translation>内核权能已削减到工作负载所需的范围</translation>
    </message>
    <message>
        <source>Root without capabilities is nearly harmless; one wrong capability is an escape.</source>
        <translation>没有权能的 root 几乎无害；给错一个权能就会导致逃逸。</translation>
    </message>
    <message>
        <source>Run with --cap-drop=ALL and add back single capabilities, e.g. --cap-add=NET_BIND_SERVICE.</source>
        <translation>用 --cap-drop=ALL 运行，再逐个加回权能，例如 --cap-add=NET_BIND_SERVICE。</translation>
    </message>
    <message>
        <source>No container is privileged</source>
        <translation>没有特权容器</translation>
    </message>
    <message>
        <source>A privileged container is root on the host in all but name.</source>
        <translation>特权容器实际上就是主机上的 root，只是名称不同。</translation>
    </message>
    <message>
        <source>Drop --privileged; grant the one capability or device that is really needed.</source>
        <translation>去掉 --privileged；只授予真正需要的那一个权能或设备。</translation>
    </message>
    <message>
        <source>Sensitive host directories are not mounted</source>
        <translation>没有挂载敏感的主机目录</translation>
    </message>
    <message>
        <source>Write access to these paths is control of the host; read access leaks its secrets.</source>
        <translation>对这些路径的写权限就是对主机的控制权；读权限会泄露主机的密钥。</translation>
    </message>
    <message>
        <source>Mount a dedicated data directory or named volume, read-only where possible.</source>
        <translation>挂载专用数据目录或命名卷，尽可能只读。</translation>
    </message>
    <message>
        <source>No SSH server inside containers</source>
        <translation>容器内没有 SSH 服务器</translation>
    </message>
    <message>
        <source>SSH adds keys, accounts and patches that nobody manages.</source>
        <translation>SSH 会带来无人管理的密钥、账户和补丁。</translation>
    </message>
    <message>
        <source>Remove the server from the image; use docker exec for access.</source>
        <translation>从镜像中移除该服务器；访问时使用 docker exec。</translation>
    </message>
    <message>
        <source>The container&apos;s processes were not read.</source>
        <translation>未读取容器的进程。</translation>
    </message>
    <message>
        <source>Containers do not publish on privileged host ports</source>
        <translation>容器不在主机的特权端口上发布</translation>
    </message>
    <message>
        <source>Low ports are expected to be system services and need extra rights.</source>
        <translation>低端口通常是系统服务，并且需要额外权限。</translation>
    </message>
    <message>
        <source>Publish on a port from 1024 upwards, or keep one reverse proxy on 80/443.</source>
        <translation>发布到 1024 及以上的端口，或只保留一个反向代理使用 80/443。</translation>
    </message>
    <message>
        <source>Only the ports a container needs are published</source>
        <translation>只发布容器需要的端口</translation>
    </message>
    <message>
        <source>Each open port is attack surface.</source>
        <translation>每个开放端口都是攻击面。</translation>
    </message>
    <message>
        <source>Publish single ports with -p; drop -P and unused EXPOSE lines.</source>
        <translation>用 -p 逐个发布端口；去掉 -P 和未使用的 EXPOSE 行。</translation>
    </message>
    <message>
        <source>Containers do not use the host network stack</source>
        <translation>容器不使用主机网络栈</translation>
    </message>
    <message>
        <source>Host networking exposes loopback services and abstract sockets of the host.</source>
        <translation>主机网络会暴露主机的环回服务和抽象套接字。</translation>
    </message>
    <message>
        <source>Use a bridge or overlay network and publish ports.</source>
        <translation>使用 bridge 或 overlay 网络并发布端口。</translation>
    </message>
    <message>
        <source>Memory of each container is limited</source>
        <translation>每个容器的内存受限</translation>
    </message>
    <message>
        <source>One leak or attack can starve the host.</source>
        <translation>一次泄漏或攻击就能让主机耗尽资源。</translation>
    </message>
    <message>
        <source>docker run --memory=512m (or docker update --memory); set limits in compose or service files.</source>
        <translation>docker run --memory=512m（或 docker update --memory）；在 compose 或服务文件中设置限制。</translation>
    </message>
    <message>
        <source>CPU share of each container is set</source>
        <translation>每个容器都设置了 CPU 份额</translation>
    </message>
    <message>
        <source>A runaway container slows down all the others.</source>
        <translation>一个失控的容器会拖慢其他所有容器。</translation>
    </message>
    <message>
        <source>docker run --cpus=1.5 or --cpu-shares=512.</source>
        <translation>docker run --cpus=1.5 或 --cpu-shares=512。</translation>
    </message>
    <message>
        <source>Root filesystem of each container is read-only</source>
        <translation>每个容器的根文件系统为只读</translation>
    </message>
    <message>
        <source>It stops an intruder from dropping tools into the container.</source>
        <translation>它能阻止入侵者向容器投放工具。</translation>
    </message>
    <message>
        <source>docker run --read-only, with --tmpfs for scratch directories and volumes for data.</source>
        <translation>docker run --read-only，临时目录用 --tmpfs，数据用卷。</translation>
    </message>
    <message>
        <source>Published ports are bound to a chosen host address</source>
        <translation>发布端口绑定到选定的主机地址</translation>
    </message>
    <message>
        <source>A wildcard bind offers the service on every network of the host.</source>
        <translation>绑定通配地址会在主机的每个网络上提供服务。</translation>
    </message>
    <message>
        <source>Publish as ADDRESS:HOSTPORT:PORT, or set &quot;ip&quot; in daemon.json.</source>
        <translation>以 ADDRESS:HOSTPORT:PORT 形式发布，或在 daemon.json 中设置 &quot;ip&quot;。</translation>
    </message>
    <message>
        <source>Automatic restarts are limited to five tries</source>
        <translation>自动重启限制为五次</translation>
    </message>
    <message>
        <source>Endless restarts hide crashes and turn a crash loop into a denial of service.</source>
        <translation>无休止的重启会掩盖崩溃，并把崩溃循环变成拒绝服务。</translation>
    </message>
    <message>
        <source>docker update --restart=on-failure:5 NAME.</source>
        <translation>docker update --restart=on-failure:5 NAME。</translation>
    </message>
    <message>
        <source>Containers do not share the host process table</source>
        <translation>容器不共享主机进程表</translation>
    </message>
    <message>
        <source>It shows, and with ptrace controls, every process of the host.</source>
        <translation>它能看到主机的每个进程，配合 ptrace 还能控制它们。</translation>
    </message>
    <message>
        <source>Drop --pid=host.</source>
        <translation>去掉 --pid=host。</translation>
    </message>
    <message>
        <source>Containers do not share host inter-process communication</source>
        <translation>容器不共享主机进程间通信</translation>
    </message>
    <message>
        <source>Shared memory of host programs becomes readable and writable.</source>
        <translation>主机程序的共享内存变得可读可写。</translation>
    </message>
    <message>
        <source>Drop --ipc=host; use shareable/container modes between containers.</source>
        <translation>去掉 --ipc=host；容器之间使用 shareable/container 模式。</translation>
    </message>
    <message>
        <source>Host devices are not handed to containers</source>
        <translation>没有把主机设备交给容器</translation>
    </message>
    <message>
        <source>Raw devices (disks, memory, kvm) lead straight to the host.</source>
        <translation>原始设备（磁盘、内存、kvm）直通主机。</translation>
    </message>
    <message>
        <source>Remove --device; if needed grant a single node with the least rights, e.g. --device=/dev/ttyUSB0:/dev/ttyUSB0:r.</source>
        <translation>去掉 --device；如确有需要，只授予单个节点和最小权限，例如 --device=/dev/ttyUSB0:/dev/ttyUSB0:r。</translation>
    </message>
    <message>
        <source>Per-container ulimits deviate from the default only with a reason</source>
        <translation>单个容器的 ulimit 只在有理由时偏离默认值</translation>
    </message>
    <message>
        <source>Ad-hoc raises bypass the daemon-wide limit.</source>
        <translation>临时提高限额会绕过守护进程的统一限制。</translation>
    </message>
    <message>
        <source>Remove --ulimit flags that nobody can explain; keep the daemon default sane (2.8).</source>
        <translation>去掉无人能说明理由的 --ulimit 参数；让守护进程的默认值保持合理（2.8）。</translation>
    </message>
    <message>
        <source>The daemon&apos;s default ulimits, which every inspect answer contains, show only in a container made for the audit: none was made.</source>
        <translation>每个 inspect 应答都含有守护进程的默认 ulimit，只能从为审计创建的容器中看出：没有创建这样的容器。</translation>
    </message>
    <message>
        <source>Mounts do not propagate back to the host</source>
        <translation>挂载不会传播回主机</translation>
    </message>
    <message>
        <source>A mount made inside the container would appear on the host.</source>
        <translation>在容器内进行的挂载会出现在主机上。</translation>
    </message>
    <message>
        <source>Use private or slave propagation (rprivate is the default).</source>
        <translation>使用 private 或 slave 传播（默认为 rprivate）。</translation>
    </message>
    <message>
        <source>Containers do not share the host name space for names (UTS)</source>
        <translation>容器不共享主机的主机名命名空间（UTS）</translation>
    </message>
    <message>
        <source>The container could rename the host.</source>
        <translation>容器可以更改主机的主机名。</translation>
    </message>
    <message>
        <source>Drop --uts=host.</source>
        <translation>去掉 --uts=host。</translation>
    </message>
    <message>
        <source>The seccomp filter is not disabled</source>
        <translation>seccomp 过滤器没有被关闭</translation>
    </message>
    <message>
        <source>The filter removes most kernel attack surface.</source>
        <translation>该过滤器消除了大部分内核攻击面。</translation>
    </message>
    <message>
        <source>Drop --security-opt seccomp=unconfined; supply a custom profile if a call is missing.</source>
        <translation>去掉 --security-opt seccomp=unconfined；缺少某个系统调用时请提供自定义配置。</translation>
    </message>
    <message>
        <source>Nobody opens privileged exec sessions</source>
        <translation>没有人打开特权 exec 会话</translation>
    </message>
    <message>
        <source>It lends the full power of the host to one command in an otherwise confined container.</source>
        <translation>它让原本受约束的容器中的一条命令拥有主机的全部权力。</translation>
    </message>
    <message>
        <source>Forbid exec --privileged through an authorization plugin; give the container what it needs at creation.</source>
        <translation>通过授权插件禁止 exec --privileged；在创建容器时就给予其所需的权限。</translation>
    </message>
    <message>
        <source>Exec events were not read: what was opened inside the container, and how, is not known.</source>
        <translation>未读取 exec 事件：容器内打开过什么、以何种方式打开，均未知。</translation>
    </message>
    <message>
        <source>Nobody opens exec sessions as root</source>
        <translation>没有人以 root 打开 exec 会话</translation>
    </message>
    <message>
        <source>Root in the container is one bug away from root on the host.</source>
        <translation>容器中的 root 距离主机上的 root 只差一个漏洞。</translation>
    </message>
    <message>
        <source>Run exec with -u of an ordinary account; restrict through an authorization plugin.</source>
        <translation>用普通账户的 -u 执行 exec；通过授权插件加以限制。</translation>
    </message>
    <message>
        <source>Exec events were not read: under which account commands were run is not known.</source>
        <translation>未读取 exec 事件：命令以哪个账户运行未知。</translation>
    </message>
    <message>
        <source>Containers stay in the default cgroup</source>
        <translation>容器保持在默认 cgroup 中</translation>
    </message>
    <message>
        <source>Another parent escapes the limits set for Docker as a whole.</source>
        <translation>换一个父级就会脱离为 Docker 整体设定的限制。</translation>
    </message>
    <message>
        <source>Drop --cgroup-parent.</source>
        <translation>去掉 --cgroup-parent。</translation>
    </message>
    <message>
        <source>Processes cannot gain new privileges</source>
        <translation>进程不能获得新特权</translation>
    </message>
    <message>
        <source>It disarms setuid programs and file capabilities.</source>
        <translation>它让 setuid 程序和文件权能失效。</translation>
    </message>
    <message>
        <source>docker run --security-opt no-new-privileges, or the daemon default.</source>
        <translation>docker run --security-opt no-new-privileges，或使用守护进程默认值。</translation>
    </message>
    <message>
        <source>Health of running containers is monitored</source>
        <translation>运行中容器的健康状况受到监控</translation>
    </message>
    <message>
        <source>Dead services should be noticed and replaced.</source>
        <translation>失效的服务应被发现并替换。</translation>
    </message>
    <message>
        <source>Add HEALTHCHECK to the image or --health-cmd at run time.</source>
        <translation>在镜像中添加 HEALTHCHECK，或在运行时使用 --health-cmd。</translation>
    </message>
    <message>
        <source>Containers run the current build of their image</source>
        <translation>容器运行其镜像的当前构建</translation>
    </message>
    <message>
        <source>A stale local copy keeps fixed holes open.</source>
        <translation>陈旧的本地副本会让已修复的漏洞继续敞开。</translation>
    </message>
    <message>
        <source>Pin images by version and digest, pull and redeploy on release, avoid :latest.</source>
        <translation>按版本和摘要固定镜像，新版本发布时拉取并重新部署，避免使用 :latest。</translation>
    </message>
    <message>
        <source>No registry was asked whether the tag points to a newer build.</source>
        <translation>未向任何镜像仓库查询该标签是否指向更新的构建。</translation>
    </message>
    <message>
        <source>Number of processes per container is limited</source>
        <translation>每个容器的进程数受限</translation>
    </message>
    <message>
        <source>A fork bomb in one container stops the host.</source>
        <translation>一个容器中的 fork 炸弹就能让主机停摆。</translation>
    </message>
    <message>
        <source>docker run --pids-limit=100 (docker update works too).</source>
        <translation>docker run --pids-limit=100（也可用 docker update）。</translation>
    </message>
    <message>
        <source>Containers are not on the default bridge docker0</source>
        <translation>容器不在默认网桥 docker0 上</translation>
    </message>
    <message>
        <source>On the shared default bridge all containers can see each other and spoof addresses.</source>
        <translation>在共享的默认网桥上，所有容器都能看到彼此并伪造地址。</translation>
    </message>
    <message>
        <source>Create a user-defined network and attach the service to it.</source>
        <translation>创建用户自定义网络，并把服务接入其中。</translation>
    </message>
    <message>
        <source>Containers do not opt out of user namespaces</source>
        <translation>容器不退出用户命名空间</translation>
    </message>
    <message>
        <source>Container root would be real root.</source>
        <translation>容器 root 将是真正的 root。</translation>
    </message>
    <message>
        <source>Drop --userns=host.</source>
        <translation>去掉 --userns=host。</translation>
    </message>
    <message>
        <source>No container is given the Docker API socket</source>
        <translation>没有容器得到 Docker API 套接字</translation>
    </message>
    <message>
        <source>The socket is root on the host: the container can start a privileged sibling.</source>
        <translation>该套接字就是主机上的 root：容器可以启动一个特权的同级容器。</translation>
    </message>
    <message>
        <source>Remove the mount; use a filtering proxy, rootless builder or a dedicated API with authorization.</source>
        <translation>移除该挂载；使用过滤代理、rootless 构建器或带授权的专用 API。</translation>
    </message>
    <message>
        <source>The swarm has the right number of managers</source>
        <translation>Swarm 的管理节点数量合适</translation>
    </message>
    <message>
        <source>Each manager holds all cluster secrets; too few lose quorum.</source>
        <translation>每个管理节点都持有集群的全部密钥；数量太少则会失去法定人数。</translation>
    </message>
    <message>
        <source>docker node demote or promote until an odd, small number remains (3 or 5).</source>
        <translation>用 docker node demote 或 promote 调整，直到保留少量奇数个（3 或 5）。</translation>
    </message>
    <message>
        <source>The swarm&apos;s managers were not listed (GET /nodes).</source>
        <translation>未列出 swarm 的管理节点（GET /nodes）。</translation>
    </message>
    <message>
        <source>Swarm control traffic listens on one chosen interface</source>
        <translation>Swarm 控制流量监听在一个选定的接口上</translation>
    </message>
    <message>
        <source>The join port should not face every network.</source>
        <translation>加入端口不应面向每个网络。</translation>
    </message>
    <message>
        <source>Rejoin with docker swarm init/join --listen-addr ADDRESS:2377.</source>
        <translation>用 docker swarm init/join --listen-addr ADDRESS:2377 重新加入。</translation>
    </message>
    <message>
        <source>The swarm&apos;s listen address (docker-state.json) was not read: host files are not opted in for this host.</source>
        <translation>未读取 swarm 的监听地址（docker-state.json）：此主机未启用主机文件读取。</translation>
    </message>
    <message>
        <source>Overlay networks encrypt their traffic</source>
        <translation>overlay 网络加密其流量</translation>
    </message>
    <message>
        <source>VXLAN traffic between nodes is readable and forgeable by default.</source>
        <translation>节点之间的 VXLAN 流量默认可被读取和伪造。</translation>
    </message>
    <message>
        <source>docker network create -d overlay --opt encrypted NAME and move services.</source>
        <translation>执行 docker network create -d overlay --opt encrypted NAME 并迁移服务。</translation>
    </message>
    <message>
        <source>GET /networks was not answered.</source>
        <translation>GET /networks 未得到应答。</translation>
    </message>
    <message>
        <source>Services get credentials from swarm secrets, not from environment</source>
        <translation>服务从 swarm 密钥而非环境变量获取凭据</translation>
    </message>
    <message>
        <source>Environment values are stored in clear text and shown by inspect.</source>
        <translation>环境变量的值以明文存储，并会被 inspect 显示。</translation>
    </message>
    <message>
        <source>docker secret create, then --secret and NAME_FILE=/run/secrets/...</source>
        <translation>执行 docker secret create，然后使用 --secret 和 NAME_FILE=/run/secrets/...</translation>
    </message>
    <message>
        <source>The swarm&apos;s services were not listed (GET /services).</source>
        <translation>未列出 swarm 的服务（GET /services）。</translation>
    </message>
    <message>
        <source>Swarm managers lock their keys at rest (autolock)</source>
        <translation>Swarm 管理节点锁定其静态密钥（autolock）</translation>
    </message>
    <message>
        <source>A stolen manager disk otherwise yields all swarm secrets.</source>
        <translation>否则，一块被窃的管理节点磁盘就会交出 swarm 的全部密钥。</translation>
    </message>
    <message>
        <source>docker swarm update --autolock=true and store the unlock key in a vault.</source>
        <translation>执行 docker swarm update --autolock=true，并把解锁密钥存入保险库。</translation>
    </message>
    <message>
        <source>GET /info does not hold the cluster&apos;s settings.</source>
        <translation>GET /info 不包含集群的设置。</translation>
    </message>
    <message>
        <source>The autolock key is changed regularly</source>
        <translation>autolock 密钥定期更换</translation>
    </message>
    <message>
        <source>A key that once leaked keeps working for ever.</source>
        <translation>一旦泄露的密钥会永远有效。</translation>
    </message>
    <message>
        <source>docker swarm unlock-key --rotate on a schedule; distribute the new key to the vault.</source>
        <translation>定期执行 docker swarm unlock-key --rotate；把新密钥分发到保险库。</translation>
    </message>
    <message>
        <source>Nothing in the API tells when the autolock key was last changed.</source>
        <translation>API 中没有任何信息说明 autolock 密钥上次何时更换。</translation>
    </message>
    <message>
        <source>Node certificates expire soon enough</source>
        <translation>节点证书的有效期足够短</translation>
    </message>
    <message>
        <source>Short lives limit what a stolen node identity is worth.</source>
        <translation>有效期短，可限制被窃节点身份的价值。</translation>
    </message>
    <message>
        <source>docker swarm update --cert-expiry 720h.</source>
        <translation>docker swarm update --cert-expiry 720h。</translation>
    </message>
    <message>
        <source>The policy names no longest life for node certificates.</source>
        <translation>策略没有规定节点证书的最长有效期。</translation>
    </message>
    <message>
        <source>The cluster root certificate is renewed in time</source>
        <translation>集群根证书及时更新</translation>
    </message>
    <message>
        <source>The root signs every node; a leaked root forges members.</source>
        <translation>根证书为每个节点签名；泄露的根证书可伪造成员。</translation>
    </message>
    <message>
        <source>docker swarm ca --rotate (swarm root certificates last 20 years by default).</source>
        <translation>docker swarm ca --rotate（swarm 根证书默认有效期 20 年）。</translation>
    </message>
    <message>
        <source>The policy names no longest life for the cluster&apos;s root certificate.</source>
        <translation>策略没有规定集群根证书的最长有效期。</translation>
    </message>
    <message>
        <source>Management and data traffic of the swarm use separate networks</source>
        <translation>swarm 的管理流量与数据流量使用不同的网络</translation>
    </message>
    <message>
        <source>Separate planes keep tenant traffic away from cluster control.</source>
        <translation>分开的平面让租户流量远离集群控制。</translation>
    </message>
    <message>
        <source>docker swarm init/join --advertise-addr MGMT --data-path-addr DATA.</source>
        <translation>docker swarm init/join --advertise-addr MGMT --data-path-addr DATA。</translation>
    </message>
    <message>
        <source>The swarm&apos;s data path address (docker-state.json) was not read: host files are not opted in for this host.</source>
        <translation>未读取 swarm 的数据路径地址（docker-state.json）：此主机未启用主机文件读取。</translation>
    </message>
    <message>
        <source>The host name of %1 was not found</source>
        <translation>找不到 %1 的主机名</translation>
    </message>
    <message>
        <source>Check the spelling, or use the address instead of the name</source>
        <translation>检查拼写，或用地址代替名称</translation>
    </message>
    <message>
        <source>%1 refused the connection</source>
        <translation>%1 拒绝了连接</translation>
    </message>
    <message>
        <source>Check that the daemon is running and listens there</source>
        <translation>检查守护进程是否在运行并在该处监听</translation>
    </message>
    <message>
        <source>%1 could not be reached in time</source>
        <translation>未能及时连接 %1</translation>
    </message>
    <message>
        <source>Check the address, and whether a firewall drops the connection</source>
        <translation>检查地址，以及防火墙是否丢弃了连接</translation>
    </message>
    <message>
        <source>There is no way to %1: %2</source>
        <translation>没有到达 %1 的路径：%2</translation>
    </message>
    <message>
        <source>Check the network, the route and any VPN</source>
        <translation>检查网络、路由以及 VPN（如有）</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer</source>
        <translation>%1 未应答就关闭了连接</translation>
    </message>
    <message>
        <source>Check what listens there, and whether it accepts this computer&apos;s client certificate</source>
        <translation>检查该处监听的是什么，以及它是否接受本机的客户端证书</translation>
    </message>
    <message>
        <source>The TLS handshake with %1 timed out</source>
        <translation>与 %1 的 TLS 握手超时</translation>
    </message>
    <message>
        <source>Check that a Docker daemon with TLS listens on that port</source>
        <translation>检查该端口上是否有启用 TLS 的 Docker 守护进程在监听</translation>
    </message>
    <message>
        <source>%1 took the question and did not answer</source>
        <translation>%1 收到了请求却没有应答</translation>
    </message>
    <message>
        <source>Try again; if it stays so, look at the daemon&apos;s load and log</source>
        <translation>重试；若仍如此，请检查守护进程的负载和日志</translation>
    </message>
    <message>
        <source>%1 stopped in the middle of an answer</source>
        <translation>%1 在应答中途停止</translation>
    </message>
    <message>
        <source>%1 was still sending when its time was over</source>
        <translation>%1 在时限结束时仍在发送</translation>
    </message>
    <message>
        <source>Try again; if it stays so, look at the network and the daemon&apos;s log</source>
        <translation>重试；若仍如此，请检查网络和守护进程日志</translation>
    </message>
    <message>
        <source>%1 cut an answer off in the middle</source>
        <translation>%1 的应答在中途中断</translation>
    </message>
    <message>
        <source>Try again; the daemon may have been restarted</source>
        <translation>重试；守护进程可能已重启</translation>
    </message>
    <message>
        <source>%1 sent an answer that is not valid HTTP</source>
        <translation>%1 的应答不是有效的 HTTP</translation>
    </message>
    <message>
        <source>Check whether a proxy stands between and changes answers</source>
        <translation>检查中间是否有代理在改动应答</translation>
    </message>
    <message>
        <source>An answer of %1 is larger than allowed: %2</source>
        <translation>%1 的一个应答超过允许的大小：%2</translation>
    </message>
    <message>
        <source>Look at that call on the host itself; the rest is read as usual</source>
        <translation>请在该主机上查看该调用；其余部分照常读取</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: %2</source>
        <translation>%1 不是有效的 JSON：%2</translation>
    </message>
    <message>
        <source>Check that this is what it should be: a daemon&apos;s answer or a file of Plimsoll</source>
        <translation>检查这是否是应有的内容：守护进程的应答或 Plimsoll 的文件</translation>
    </message>
    <message>
        <source>Stopped before %1 was read to the end</source>
        <translation>在读完 %1 之前已停止</translation>
    </message>
    <message>
        <source>Start again to read it to the end</source>
        <translation>重新开始以完整读取</translation>
    </message>
    <message>
        <source>The call %1 is not allowed to leave Plimsoll</source>
        <translation>不允许 Plimsoll 发出调用 %1</translation>
    </message>
    <message>
        <source>What answers at %1 is not a Docker daemon</source>
        <translation>%1 上应答的不是 Docker 守护进程</translation>
    </message>
    <message>
        <source>Check the port; Docker uses 2376 with TLS</source>
        <translation>检查端口；Docker 使用 TLS 时为 2376</translation>
    </message>
    <message>
        <source>%1 expects TLS, and was asked without it</source>
        <translation>%1 要求 TLS，但请求未使用 TLS</translation>
    </message>
    <message>
        <source>Give this host its CA, certificate and key</source>
        <translation>为此主机提供 CA、证书和密钥</translation>
    </message>
    <message>
        <source>%1 wants a login before it answers</source>
        <translation>%1 要求先登录才应答</translation>
    </message>
    <message>
        <source>Connect to the daemon itself, or let the proxy in front of it accept the client certificate</source>
        <translation>直接连接守护进程，或让其前面的代理接受客户端证书</translation>
    </message>
    <message>
        <source>%1 denied the call by its authorization rules: %2</source>
        <translation>%1 的授权规则拒绝了该调用：%2</translation>
    </message>
    <message>
        <source>Let the authorization plugin allow GET calls to this client certificate</source>
        <translation>让授权插件允许此客户端证书进行 GET 调用</translation>
    </message>
    <message>
        <source>%1 does not have what was asked for: %2</source>
        <translation>%1 没有所请求的内容：%2</translation>
    </message>
    <message>
        <source>Scan again; it may have been removed meanwhile</source>
        <translation>重新扫描；它可能已被删除</translation>
    </message>
    <message>
        <source>%1 rejected the call: %2</source>
        <translation>%1 拒绝了该调用：%2</translation>
    </message>
    <message>
        <source>Look at the daemon&apos;s own words above; its API version may differ</source>
        <translation>查看上面守护进程的原话；其 API 版本可能不同</translation>
    </message>
    <message>
        <source>%1 failed while answering: %2</source>
        <translation>%1 在应答时失败：%2</translation>
    </message>
    <message>
        <source>Look into the daemon&apos;s log</source>
        <translation>查看守护进程的日志</translation>
    </message>
    <message>
        <source>No permission to open %1</source>
        <translation>没有打开 %1 的权限</translation>
    </message>
    <message>
        <source>Join the group that owns the socket, usually docker, and log in again</source>
        <translation>加入拥有该套接字的组（通常是 docker），然后重新登录</translation>
    </message>
    <message>
        <source>There is no socket %1</source>
        <translation>没有套接字 %1</translation>
    </message>
    <message>
        <source>Start the daemon, or correct the path</source>
        <translation>启动守护进程，或更正路径</translation>
    </message>
    <message>
        <source>%1 would be reached without TLS</source>
        <translation>将会不经 TLS 连接 %1</translation>
    </message>
    <message>
        <source>Give this host its CA, certificate and key, or allow plain TCP for this one host (--allow-plain on the command line)</source>
        <translation>为此主机提供 CA、证书和密钥，或仅对这一台主机允许明文 TCP（命令行用 --allow-plain）</translation>
    </message>
    <message>
        <source>The program ssh, needed for %1, was not found</source>
        <translation>未找到连接 %1 所需的 ssh 程序</translation>
    </message>
    <message>
        <source>Install the OpenSSH client</source>
        <translation>安装 OpenSSH 客户端</translation>
    </message>
    <message>
        <source>The host key of %1 is unknown or has changed</source>
        <translation>%1 的主机密钥未知或已更改</translation>
    </message>
    <message>
        <source>Connect once with ssh in a terminal and check the key</source>
        <translation>在终端中用 ssh 连接一次并核对密钥</translation>
    </message>
    <message>
        <source>%1 did not accept this account&apos;s ssh keys</source>
        <translation>%1 不接受本账户的 ssh 密钥</translation>
    </message>
    <message>
        <source>Load the key into the ssh agent; Plimsoll asks for no ssh passphrase</source>
        <translation>把密钥加载到 ssh 代理；Plimsoll 不会询问 ssh 密码短语</translation>
    </message>
    <message>
        <source>There is no docker command on the far side of %1</source>
        <translation>%1 的远端没有 docker 命令</translation>
    </message>
    <message>
        <source>Install Docker&apos;s command line there, or add it to the PATH of that account</source>
        <translation>在那里安装 Docker 命令行，或把它加入该账户的 PATH</translation>
    </message>
    <message>
        <source>ssh could not connect to %1: %2</source>
        <translation>ssh 无法连接到 %1：%2</translation>
    </message>
    <message>
        <source>Try the same with ssh in a terminal</source>
        <translation>在终端中用 ssh 进行同样的尝试</translation>
    </message>
    <message>
        <source>The certificate of %1 is not signed by the CA of this host</source>
        <translation>%1 的证书不是由此主机的 CA 签发</translation>
    </message>
    <message>
        <source>Check that the CA file is the one the daemon&apos;s certificate was made with</source>
        <translation>检查 CA 文件是否就是签发守护进程证书的那个</translation>
    </message>
    <message>
        <source>The certificate of %1 is for another name</source>
        <translation>%1 的证书属于另一个名称</translation>
    </message>
    <message>
        <source>Use a name or address that its subject alternative names list, or have it reissued</source>
        <translation>使用其主题备用名称中列出的名称或地址，或重新签发证书</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired</source>
        <translation>%1 的证书已过期</translation>
    </message>
    <message>
        <source>Renew the daemon&apos;s certificate, and check this computer&apos;s clock</source>
        <translation>更新守护进程的证书，并检查本机的时钟</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet</source>
        <translation>%1 的证书尚未生效</translation>
    </message>
    <message>
        <source>Check the clocks of both computers</source>
        <translation>检查两台计算机的时钟</translation>
    </message>
    <message>
        <source>%1 did not accept the client certificate</source>
        <translation>%1 不接受该客户端证书</translation>
    </message>
    <message>
        <source>Use a client certificate that is signed by the CA the daemon was started with</source>
        <translation>使用由守护进程启动时所用 CA 签发的客户端证书</translation>
    </message>
    <message>
        <source>The client certificate for %1 has expired</source>
        <translation>%1 的客户端证书已过期</translation>
    </message>
    <message>
        <source>Renew the client certificate</source>
        <translation>更新客户端证书</translation>
    </message>
    <message>
        <source>%1 does not speak TLS</source>
        <translation>%1 不使用 TLS</translation>
    </message>
    <message>
        <source>Check the port; the daemon behind it may listen without TLS, which lets anyone in</source>
        <translation>检查端口；其后的守护进程可能在没有 TLS 的情况下监听，任何人都能进入</translation>
    </message>
    <message>
        <source>%1 and Plimsoll have no TLS version or cipher in common</source>
        <translation>%1 与 Plimsoll 没有共同的 TLS 版本或密码套件</translation>
    </message>
    <message>
        <source>Let the daemon offer TLS 1.2 or newer</source>
        <translation>让守护进程提供 TLS 1.2 或更高版本</translation>
    </message>
    <message>
        <source>The TLS conversation with %1 broke: %2</source>
        <translation>与 %1 的 TLS 会话中断：%2</translation>
    </message>
    <message>
        <source>The certificate files of %1 were not loaded</source>
        <translation>未加载 %1 的证书文件</translation>
    </message>
    <message>
        <source>Check the CA, certificate and key of this host</source>
        <translation>检查此主机的 CA、证书和密钥</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>Check the path and who may read the file</source>
        <translation>检查路径以及谁可以读取该文件</translation>
    </message>
    <message>
        <source>%1 holds nothing usable: %2</source>
        <translation>%1 没有可用的内容：%2</translation>
    </message>
    <message>
        <source>Choose a file in PEM form</source>
        <translation>选择 PEM 格式的文件</translation>
    </message>
    <message>
        <source>The key %1 is encrypted and needs its passphrase</source>
        <translation>密钥 %1 已加密，需要密码短语</translation>
    </message>
    <message>
        <source>Enter the passphrase</source>
        <translation>输入密码短语</translation>
    </message>
    <message>
        <source>The passphrase does not open the key %1</source>
        <translation>该密码短语无法打开密钥 %1</translation>
    </message>
    <message>
        <source>Enter the passphrase again</source>
        <translation>重新输入密码短语</translation>
    </message>
    <message>
        <source>The key %1 does not belong to the certificate: %2</source>
        <translation>密钥 %1 与证书不匹配：%2</translation>
    </message>
    <message>
        <source>Choose the certificate and the key that were made together</source>
        <translation>选择一同生成的证书和密钥</translation>
    </message>
    <message>
        <source>“%1” is no address of a daemon: %2</source>
        <translation>“%1” 不是守护进程的地址：%2</translation>
    </message>
    <message>
        <source>Write tcp://HOST:PORT, unix:///PATH or ssh://USER@HOST</source>
        <translation>请写成 tcp://HOST:PORT、unix:///PATH 或 ssh://USER@HOST</translation>
    </message>
    <message>
        <source>The port of “%1” cannot be used: %2</source>
        <translation>“%1” 的端口无法使用：%2</translation>
    </message>
    <message>
        <source>Write a port from 1 to 65535; Docker uses 2376 with TLS</source>
        <translation>请写 1 到 65535 的端口；Docker 使用 TLS 时为 2376</translation>
    </message>
    <message>
        <source>The host of “%1” cannot be used: %2</source>
        <translation>“%1” 的主机无法使用：%2</translation>
    </message>
    <message>
        <source>Write a host name or an address, IPv6 in brackets</source>
        <translation>请写主机名或地址，IPv6 用方括号括起</translation>
    </message>
    <message>
        <source>The path of “%1” cannot be used: %2</source>
        <translation>“%1” 的路径无法使用：%2</translation>
    </message>
    <message>
        <source>Write the absolute path of the socket, or the host without a path</source>
        <translation>请写套接字的绝对路径，或只写主机而不带路径</translation>
    </message>
    <message>
        <source>The Docker context in %1 cannot be read: %2</source>
        <translation>无法读取 %1 中的 Docker 上下文：%2</translation>
    </message>
    <message>
        <source>Look at it with docker context inspect, or add the host by hand</source>
        <translation>用 docker context inspect 查看，或手动添加该主机</translation>
    </message>
    <message>
        <source>The current Docker context %1 does not exist</source>
        <translation>当前 Docker 上下文 %1 不存在</translation>
    </message>
    <message>
        <source>Choose another with docker context use, or name a host</source>
        <translation>用 docker context use 选择另一个，或指定主机</translation>
    </message>
    <message>
        <source>The Docker context %1 does not verify the server</source>
        <translation>Docker 上下文 %1 不校验服务器</translation>
    </message>
    <message>
        <source>Give this host the CA of its daemon; Plimsoll always verifies</source>
        <translation>为此主机提供其守护进程的 CA；Plimsoll 始终校验</translation>
    </message>
    <message>
        <source>The keyring holds no passphrase for %1</source>
        <translation>密钥环中没有 %1 的密码短语</translation>
    </message>
    <message>
        <source>Enter the passphrase again; the entry was removed, or the keyring is locked</source>
        <translation>重新输入密码短语；该条目已被删除，或密钥环已锁定</translation>
    </message>
    <message>
        <source>The keyring is locked, so the passphrase of %1 can be neither read nor changed</source>
        <translation>密钥环已锁定，因此无法读取或更改 %1 的密码短语</translation>
    </message>
    <message>
        <source>Unlock the keyring and try again</source>
        <translation>解锁密钥环后重试</translation>
    </message>
    <message>
        <source>This session has no keyring, so the passphrase of %1 cannot be kept</source>
        <translation>此会话没有密钥环，因此无法保存 %1 的密码短语</translation>
    </message>
    <message>
        <source>Start a keyring such as GNOME Keyring or KWallet; until then the passphrase is asked for at each start</source>
        <translation>请启动 GNOME Keyring 或 KWallet 等密钥环；在此之前每次启动都会询问密码短语</translation>
    </message>
    <message>
        <source>The keyring failed for the passphrase of %1: %2</source>
        <translation>密钥环处理 %1 的密码短语时失败：%2</translation>
    </message>
    <message>
        <source>Look at the keyring with its own program</source>
        <translation>用密钥环自带的程序查看</translation>
    </message>
    <message>
        <source>%1 was written by a newer Plimsoll and was not touched</source>
        <translation>%1 由更新版本的 Plimsoll 写入，未作改动</translation>
    </message>
    <message>
        <source>Use the newer Plimsoll, or move the file away to start afresh</source>
        <translation>使用更新版本的 Plimsoll，或移走该文件以重新开始</translation>
    </message>
    <message>
        <source>%1 is a database of another program and was not touched</source>
        <translation>%1 是另一个程序的数据库，未作改动</translation>
    </message>
    <message>
        <source>Move the file away</source>
        <translation>请把该文件移走</translation>
    </message>
    <message>
        <source>The database %1 is damaged</source>
        <translation>数据库 %1 已损坏</translation>
    </message>
    <message>
        <source>Restore it from a backup, or move it away to start afresh</source>
        <translation>从备份恢复，或移走它以重新开始</translation>
    </message>
    <message>
        <source>The database %1 could not be opened: %2</source>
        <translation>无法打开数据库 %1：%2</translation>
    </message>
    <message>
        <source>Check who may read and write the folder</source>
        <translation>检查谁可以读写该文件夹</translation>
    </message>
    <message>
        <source>The database %1 cannot be written</source>
        <translation>无法写入数据库 %1</translation>
    </message>
    <message>
        <source>Check who may write the file and its folder</source>
        <translation>检查谁可以写入该文件及其文件夹</translation>
    </message>
    <message>
        <source>The database %1 is in use by another program</source>
        <translation>数据库 %1 正被另一个程序使用</translation>
    </message>
    <message>
        <source>Close the other program and try again</source>
        <translation>关闭另一个程序后重试</translation>
    </message>
    <message>
        <source>There is no space left to store to %1</source>
        <translation>没有剩余空间存储到 %1</translation>
    </message>
    <message>
        <source>Free some space and try again</source>
        <translation>释放一些空间后重试</translation>
    </message>
    <message>
        <source>The evidence file %1 could not be opened: %2</source>
        <translation>无法打开证据文件 %1：%2</translation>
    </message>
    <message>
        <source>%1 is not an evidence file this Plimsoll can read: %2</source>
        <translation>%1 不是此 Plimsoll 能读取的证据文件：%2</translation>
    </message>
    <message>
        <source>Choose a file written by --save-evidence, or open it with a newer Plimsoll</source>
        <translation>请选择由 --save-evidence 写出的文件，或用更新版本的 Plimsoll 打开</translation>
    </message>
    <message>
        <source>The evidence file %1 is damaged or cut off: %2</source>
        <translation>证据文件 %1 已损坏或被截断：%2</translation>
    </message>
    <message>
        <source>Copy it again, or read the host again</source>
        <translation>请重新复制，或重新读取主机</translation>
    </message>
    <message>
        <source>The evidence file %1 is not complete: %2</source>
        <translation>证据文件 %1 不完整：%2</translation>
    </message>
    <message>
        <source>Read the host again; the place above shows what is missing</source>
        <translation>请重新读取主机；上述位置说明缺少什么</translation>
    </message>
    <message>
        <source>The evidence in %1 was changed after it was sealed: %2</source>
        <translation>%1 中的证据在封存后被改动：%2</translation>
    </message>
    <message>
        <source>Read the host again; changed evidence proves nothing</source>
        <translation>请重新读取主机；被改动的证据不能证明任何事</translation>
    </message>
    <message>
        <source>The evidence in %1 contradicts itself: %2</source>
        <translation>%1 中的证据自相矛盾：%2</translation>
    </message>
    <message>
        <source>Read the host again; such a file was not written by Plimsoll</source>
        <translation>请重新读取主机；这样的文件不是由 Plimsoll 写出的</translation>
    </message>
    <message>
        <source>The evidence file %1 is larger than allowed: %2</source>
        <translation>证据文件 %1 超出允许的大小：%2</translation>
    </message>
    <message>
        <source>Save the hosts in several files</source>
        <translation>请将主机分存为多个文件</translation>
    </message>
    <message>
        <source>The evidence file %1 could not be read or written: %2</source>
        <translation>无法读取或写入证据文件 %1：%2</translation>
    </message>
    <message>
        <source>Check the disk and its free space</source>
        <translation>请检查磁盘及其可用空间</translation>
    </message>
    <message>
        <source>Give Docker&apos;s data a filesystem of its own on %1</source>
        <translation>为 %1 的 Docker 数据提供独立文件系统</translation>
    </message>
    <message>
        <source>Give Docker&apos;s data a filesystem of its own on %1 hosts</source>
        <translation>为 %1 台主机的 Docker 数据提供独立文件系统</translation>
    </message>
    <message>
        <source>Take unapproved people out of the docker group on %1</source>
        <translation>把 %1 上未经批准的人员移出 docker 组</translation>
    </message>
    <message>
        <source>Take unapproved people out of the docker group on %1 hosts</source>
        <translation>把 %1 台主机上未经批准的人员移出 docker 组</translation>
    </message>
    <message>
        <source>Harden the operating system of %1</source>
        <translation>加固 %1 的操作系统</translation>
    </message>
    <message>
        <source>Harden the operating system of %1 hosts</source>
        <translation>加固 %1 台主机的操作系统</translation>
    </message>
    <message>
        <source>Upgrade the engine of %1 to a supported release</source>
        <translation>把 %1 的引擎升级到受支持的版本</translation>
    </message>
    <message>
        <source>Upgrade the engine of %1 hosts to a supported release</source>
        <translation>把 %1 台主机的引擎升级到受支持的版本</translation>
    </message>
    <message>
        <source>Run the daemon of %1 without root</source>
        <translation>让 %1 的守护进程不以 root 运行</translation>
    </message>
    <message>
        <source>Run the daemon of %1 hosts without root</source>
        <translation>让 %1 台主机的守护进程不以 root 运行</translation>
    </message>
    <message>
        <source>Stop containers on the default bridge of %1 from reaching each other</source>
        <translation>阻止 %1 默认网桥上的容器互相访问</translation>
    </message>
    <message>
        <source>Stop containers on the default bridge from reaching each other on %1 hosts</source>
        <translation>阻止 %1 台主机默认网桥上的容器互相访问</translation>
    </message>
    <message>
        <source>Set the log level of %1 to info</source>
        <translation>把 %1 的日志级别设为 info</translation>
    </message>
    <message>
        <source>Set the log level of %1 hosts to info</source>
        <translation>把 %1 台主机的日志级别设为 info</translation>
    </message>
    <message>
        <source>Let Docker manage its packet filter rules on %1</source>
        <translation>让 Docker 管理 %1 上的包过滤规则</translation>
    </message>
    <message>
        <source>Let Docker manage its packet filter rules on %1 hosts</source>
        <translation>让 Docker 管理 %1 台主机上的包过滤规则</translation>
    </message>
    <message>
        <source>Remove the insecure registries of %1</source>
        <translation>移除 %1 的不安全镜像仓库</translation>
    </message>
    <message>
        <source>Remove the insecure registries of %1 hosts</source>
        <translation>移除 %1 台主机的不安全镜像仓库</translation>
    </message>
    <message>
        <source>Move %1 off the aufs storage driver</source>
        <translation>让 %1 停用 aufs 存储驱动</translation>
    </message>
    <message>
        <source>Move %1 hosts off the aufs storage driver</source>
        <translation>让 %1 台主机停用 aufs 存储驱动</translation>
    </message>
    <message>
        <source>Require client certificates on the API port of %1</source>
        <translation>在 %1 的 API 端口上要求客户端证书</translation>
    </message>
    <message>
        <source>Require client certificates on the API port of %1 hosts</source>
        <translation>在 %1 台主机的 API 端口上要求客户端证书</translation>
    </message>
    <message>
        <source>Choose default ulimits for containers on %1</source>
        <translation>为 %1 上的容器选定默认 ulimit</translation>
    </message>
    <message>
        <source>Choose default ulimits for containers on %1 hosts</source>
        <translation>为 %1 台主机上的容器选定默认 ulimit</translation>
    </message>
    <message>
        <source>Map container root to an unprivileged user on %1</source>
        <translation>把 %1 的容器 root 映射为非特权用户</translation>
    </message>
    <message>
        <source>Map container root to an unprivileged user on %1 hosts</source>
        <translation>把 %1 台主机的容器 root 映射为非特权用户</translation>
    </message>
    <message>
        <source>Go back to the default cgroup parent on %1</source>
        <translation>让 %1 恢复默认 cgroup 父级</translation>
    </message>
    <message>
        <source>Go back to the default cgroup parent on %1 hosts</source>
        <translation>让 %1 台主机恢复默认 cgroup 父级</translation>
    </message>
    <message>
        <source>Go back to the default base device size on %1</source>
        <translation>让 %1 恢复默认的基础设备大小</translation>
    </message>
    <message>
        <source>Go back to the default base device size on %1 hosts</source>
        <translation>让 %1 台主机恢复默认的基础设备大小</translation>
    </message>
    <message>
        <source>Put an authorization plugin in front of the API of %1</source>
        <translation>在 %1 的 API 前放置授权插件</translation>
    </message>
    <message>
        <source>Put an authorization plugin in front of the API of %1 hosts</source>
        <translation>在 %1 台主机的 API 前放置授权插件</translation>
    </message>
    <message>
        <source>Send the container logs of %1 to a collector</source>
        <translation>把 %1 的容器日志发送到收集器</translation>
    </message>
    <message>
        <source>Send the container logs of %1 hosts to a collector</source>
        <translation>把 %1 台主机的容器日志发送到收集器</translation>
    </message>
    <message>
        <source>Switch on no-new-privileges for all containers of %1</source>
        <translation>为 %1 的所有容器启用 no-new-privileges</translation>
    </message>
    <message>
        <source>Switch on no-new-privileges for all containers of %1 hosts</source>
        <translation>为 %1 台主机的所有容器启用 no-new-privileges</translation>
    </message>
    <message>
        <source>Switch on live restore on %1</source>
        <translation>在 %1 上启用 live restore</translation>
    </message>
    <message>
        <source>Switch on live restore on %1 hosts</source>
        <translation>在 %1 台主机上启用 live restore</translation>
    </message>
    <message>
        <source>Switch off the userland proxy on %1</source>
        <translation>在 %1 上关闭用户态代理</translation>
    </message>
    <message>
        <source>Switch off the userland proxy on %1 hosts</source>
        <translation>在 %1 台主机上关闭用户态代理</translation>
    </message>
    <message>
        <source>Put a seccomp profile in force on %1</source>
        <translation>在 %1 上启用 seccomp 配置</translation>
    </message>
    <message>
        <source>Put a seccomp profile in force on %1 hosts</source>
        <translation>在 %1 台主机上启用 seccomp 配置</translation>
    </message>
    <message>
        <source>Switch off experimental features on %1</source>
        <translation>在 %1 上关闭实验功能</translation>
    </message>
    <message>
        <source>Switch off experimental features on %1 hosts</source>
        <translation>在 %1 台主机上关闭实验功能</translation>
    </message>
    <message>
        <source>Add a USER to %1</source>
        <translation>为 %1 添加 USER</translation>
    </message>
    <message>
        <source>Add a USER to %1 images</source>
        <translation>为 %1 个镜像添加 USER</translation>
    </message>
    <message>
        <source>Build %1 from a trusted base</source>
        <translation>用受信任的基础镜像构建 %1</translation>
    </message>
    <message>
        <source>Build %1 images from a trusted base</source>
        <translation>用受信任的基础镜像构建 %1 个镜像</translation>
    </message>
    <message>
        <source>Remove needless packages from %1</source>
        <translation>从 %1 中移除不必要的软件包</translation>
    </message>
    <message>
        <source>Remove needless packages from %1 images</source>
        <translation>从 %1 个镜像中移除不必要的软件包</translation>
    </message>
    <message>
        <source>Rebuild %1 with the fixes there are</source>
        <translation>用已有的修复重建 %1</translation>
    </message>
    <message>
        <source>Rebuild %1 images with the fixes there are</source>
        <translation>用已有的修复重建 %1 个镜像</translation>
    </message>
    <message>
        <source>Enforce image signatures on %1</source>
        <translation>在 %1 上强制验证镜像签名</translation>
    </message>
    <message>
        <source>Enforce image signatures on %1 hosts</source>
        <translation>在 %1 台主机上强制验证镜像签名</translation>
    </message>
    <message>
        <source>Add a HEALTHCHECK to %1</source>
        <translation>为 %1 添加 HEALTHCHECK</translation>
    </message>
    <message>
        <source>Add a HEALTHCHECK to %1 images</source>
        <translation>为 %1 个镜像添加 HEALTHCHECK</translation>
    </message>
    <message>
        <source>Join package index update and install in %1</source>
        <translation>在 %1 中合并软件包索引更新与安装</translation>
    </message>
    <message>
        <source>Join package index update and install in %1 images</source>
        <translation>在 %1 个镜像中合并软件包索引更新与安装</translation>
    </message>
    <message>
        <source>Remove needless setuid files from %1</source>
        <translation>从 %1 中移除不必要的 setuid 文件</translation>
    </message>
    <message>
        <source>Remove needless setuid files from %1 images</source>
        <translation>从 %1 个镜像中移除不必要的 setuid 文件</translation>
    </message>
    <message>
        <source>Replace ADD with COPY in %1</source>
        <translation>在 %1 中用 COPY 代替 ADD</translation>
    </message>
    <message>
        <source>Replace ADD with COPY in %1 images</source>
        <translation>在 %1 个镜像中用 COPY 代替 ADD</translation>
    </message>
    <message>
        <source>Take the secrets out of %1 and change them</source>
        <translation>从 %1 中取出密钥并更换</translation>
    </message>
    <message>
        <source>Take the secrets out of %1 images and change them</source>
        <translation>从 %1 个镜像中取出密钥并更换</translation>
    </message>
    <message>
        <source>Install the packages of %1 with their origin verified</source>
        <translation>安装 %1 的软件包时验证来源</translation>
    </message>
    <message>
        <source>Install the packages of %1 images with their origin verified</source>
        <translation>安装 %1 个镜像的软件包时验证来源</translation>
    </message>
    <message>
        <source>Verify signed artefacts in %1</source>
        <translation>在 %1 中验证签名的制品</translation>
    </message>
    <message>
        <source>Verify signed artefacts in %1 images</source>
        <translation>在 %1 个镜像中验证签名的制品</translation>
    </message>
    <message>
        <source>Leave swarm mode on %1</source>
        <translation>在 %1 上退出 swarm 模式</translation>
    </message>
    <message>
        <source>Leave swarm mode on %1 hosts</source>
        <translation>在 %1 台主机上退出 swarm 模式</translation>
    </message>
    <message>
        <source>Run %1 under an AppArmor profile</source>
        <translation>让 %1 在 AppArmor 配置下运行</translation>
    </message>
    <message>
        <source>Run %1 containers under an AppArmor profile</source>
        <translation>让 %1 个容器在 AppArmor 配置下运行</translation>
    </message>
    <message>
        <source>Run %1 confined by SELinux</source>
        <translation>让 %1 受 SELinux 约束</translation>
    </message>
    <message>
        <source>Run %1 containers confined by SELinux</source>
        <translation>让 %1 个容器受 SELinux 约束</translation>
    </message>
    <message>
        <source>Drop the capabilities that %1 does not need</source>
        <translation>去掉 %1 不需要的权能</translation>
    </message>
    <message>
        <source>Drop capabilities that %1 containers do not need</source>
        <translation>去掉 %1 个容器不需要的权能</translation>
    </message>
    <message>
        <source>Stop running %1 as privileged</source>
        <translation>停止以特权运行 %1</translation>
    </message>
    <message>
        <source>Stop running %1 containers as privileged</source>
        <translation>停止以特权运行 %1 个容器</translation>
    </message>
    <message>
        <source>Take sensitive host directories out of %1</source>
        <translation>从 %1 中移除敏感主机目录</translation>
    </message>
    <message>
        <source>Take sensitive host directories out of %1 containers</source>
        <translation>从 %1 个容器中移除敏感主机目录</translation>
    </message>
    <message>
        <source>Take the SSH server out of %1</source>
        <translation>从 %1 中移除 SSH 服务器</translation>
    </message>
    <message>
        <source>Take the SSH server out of %1 containers</source>
        <translation>从 %1 个容器中移除 SSH 服务器</translation>
    </message>
    <message>
        <source>Publish %1 on ports from 1024 up</source>
        <translation>把 %1 发布到 1024 及以上的端口</translation>
    </message>
    <message>
        <source>Publish %1 containers on ports from 1024 up</source>
        <translation>把 %1 个容器发布到 1024 及以上的端口</translation>
    </message>
    <message>
        <source>Close the ports that %1 does not need</source>
        <translation>关闭 %1 不需要的端口</translation>
    </message>
    <message>
        <source>Close the ports that %1 containers do not need</source>
        <translation>关闭 %1 个容器不需要的端口</translation>
    </message>
    <message>
        <source>Move %1 off the host network</source>
        <translation>让 %1 离开主机网络</translation>
    </message>
    <message>
        <source>Move %1 containers off the host network</source>
        <translation>让 %1 个容器离开主机网络</translation>
    </message>
    <message>
        <source>Set a memory limit on %1</source>
        <translation>为 %1 设置内存限制</translation>
    </message>
    <message>
        <source>Set a memory limit on %1 containers</source>
        <translation>为 %1 个容器设置内存限制</translation>
    </message>
    <message>
        <source>Set CPU shares on %1</source>
        <translation>为 %1 设置 CPU 份额</translation>
    </message>
    <message>
        <source>Set CPU shares on %1 containers</source>
        <translation>为 %1 个容器设置 CPU 份额</translation>
    </message>
    <message>
        <source>Make the root filesystem of %1 read-only</source>
        <translation>让 %1 的根文件系统只读</translation>
    </message>
    <message>
        <source>Make the root filesystem of %1 containers read-only</source>
        <translation>让 %1 个容器的根文件系统只读</translation>
    </message>
    <message>
        <source>Bind the ports of %1 to a chosen address</source>
        <translation>把 %1 的端口绑定到选定的地址</translation>
    </message>
    <message>
        <source>Bind the ports of %1 containers to a chosen address</source>
        <translation>把 %1 个容器的端口绑定到选定的地址</translation>
    </message>
    <message>
        <source>Limit the restarts of %1 to five</source>
        <translation>把 %1 的重启次数限制为五次</translation>
    </message>
    <message>
        <source>Limit the restarts of %1 containers to five</source>
        <translation>把 %1 个容器的重启次数限制为五次</translation>
    </message>
    <message>
        <source>Give %1 a process table of its own</source>
        <translation>让 %1 拥有自己的进程表</translation>
    </message>
    <message>
        <source>Give %1 containers a process table of their own</source>
        <translation>让 %1 个容器拥有自己的进程表</translation>
    </message>
    <message>
        <source>Give %1 an IPC namespace of its own</source>
        <translation>让 %1 拥有自己的 IPC 命名空间</translation>
    </message>
    <message>
        <source>Give %1 containers an IPC namespace of their own</source>
        <translation>让 %1 个容器拥有自己的 IPC 命名空间</translation>
    </message>
    <message>
        <source>Take host devices out of %1</source>
        <translation>从 %1 中移除主机设备</translation>
    </message>
    <message>
        <source>Take host devices out of %1 containers</source>
        <translation>从 %1 个容器中移除主机设备</translation>
    </message>
    <message>
        <source>Go back to default ulimits in %1</source>
        <translation>让 %1 恢复默认 ulimit</translation>
    </message>
    <message>
        <source>Go back to default ulimits in %1 containers</source>
        <translation>让 %1 个容器恢复默认 ulimit</translation>
    </message>
    <message>
        <source>Make the mounts of %1 private</source>
        <translation>让 %1 的挂载为私有</translation>
    </message>
    <message>
        <source>Make the mounts of %1 containers private</source>
        <translation>让 %1 个容器的挂载为私有</translation>
    </message>
    <message>
        <source>Give %1 a UTS namespace of its own</source>
        <translation>让 %1 拥有自己的 UTS 命名空间</translation>
    </message>
    <message>
        <source>Give %1 containers a UTS namespace of their own</source>
        <translation>让 %1 个容器拥有自己的 UTS 命名空间</translation>
    </message>
    <message>
        <source>Put the seccomp filter of %1 back in force</source>
        <translation>恢复 %1 的 seccomp 过滤器</translation>
    </message>
    <message>
        <source>Put the seccomp filter of %1 containers back in force</source>
        <translation>恢复 %1 个容器的 seccomp 过滤器</translation>
    </message>
    <message>
        <source>Stop privileged exec sessions in %1</source>
        <translation>停止在 %1 中执行特权 exec 会话</translation>
    </message>
    <message>
        <source>Stop privileged exec sessions in %1 containers</source>
        <translation>停止在 %1 个容器中执行特权 exec 会话</translation>
    </message>
    <message>
        <source>Stop exec sessions as root in %1</source>
        <translation>停止在 %1 中以 root 执行 exec</translation>
    </message>
    <message>
        <source>Stop exec sessions as root in %1 containers</source>
        <translation>停止在 %1 个容器中以 root 执行 exec</translation>
    </message>
    <message>
        <source>Put %1 back into the default cgroup</source>
        <translation>让 %1 回到默认 cgroup</translation>
    </message>
    <message>
        <source>Put %1 containers back into the default cgroup</source>
        <translation>让 %1 个容器回到默认 cgroup</translation>
    </message>
    <message>
        <source>Switch on no-new-privileges for %1</source>
        <translation>为 %1 启用 no-new-privileges</translation>
    </message>
    <message>
        <source>Switch on no-new-privileges for %1 containers</source>
        <translation>为 %1 个容器启用 no-new-privileges</translation>
    </message>
    <message>
        <source>Have the health of %1 checked</source>
        <translation>让 %1 的健康状况受到检查</translation>
    </message>
    <message>
        <source>Have the health of %1 containers checked</source>
        <translation>让 %1 个容器的健康状况受到检查</translation>
    </message>
    <message>
        <source>Recreate %1 from the current build of its image</source>
        <translation>用当前镜像构建重建 %1</translation>
    </message>
    <message>
        <source>Recreate %1 containers from the current build of their image</source>
        <translation>用当前镜像构建重建 %1 个容器</translation>
    </message>
    <message>
        <source>Set a process limit on %1</source>
        <translation>为 %1 设置进程数限制</translation>
    </message>
    <message>
        <source>Set a process limit on %1 containers</source>
        <translation>为 %1 个容器设置进程数限制</translation>
    </message>
    <message>
        <source>Move %1 off the default bridge</source>
        <translation>让 %1 离开默认网桥</translation>
    </message>
    <message>
        <source>Move %1 containers off the default bridge</source>
        <translation>让 %1 个容器离开默认网桥</translation>
    </message>
    <message>
        <source>Put %1 back into the user namespace</source>
        <translation>让 %1 回到用户命名空间</translation>
    </message>
    <message>
        <source>Put %1 containers back into the user namespace</source>
        <translation>让 %1 个容器回到用户命名空间</translation>
    </message>
    <message>
        <source>Take the Docker socket out of %1</source>
        <translation>从 %1 中移除 Docker 套接字</translation>
    </message>
    <message>
        <source>Take the Docker socket out of %1 containers</source>
        <translation>从 %1 个容器中移除 Docker 套接字</translation>
    </message>
    <message>
        <source>Remove the unused images of %1</source>
        <translation>删除 %1 的未使用镜像</translation>
    </message>
    <message>
        <source>Remove the unused images of %1 hosts</source>
        <translation>删除 %1 台主机的未使用镜像</translation>
    </message>
    <message>
        <source>Remove the stopped containers of %1</source>
        <translation>删除 %1 已停止的容器</translation>
    </message>
    <message>
        <source>Remove the stopped containers of %1 hosts</source>
        <translation>删除 %1 台主机上已停止的容器</translation>
    </message>
    <message>
        <source>Correct the number of swarm managers around %1</source>
        <translation>修正 %1 所在 swarm 的管理节点数量</translation>
    </message>
    <message>
        <source>Correct the number of swarm managers around %1 hosts</source>
        <translation>修正 %1 台主机所在 swarm 的管理节点数量</translation>
    </message>
    <message>
        <source>Bind swarm traffic of %1 to one interface</source>
        <translation>把 %1 的 swarm 流量绑定到一个接口</translation>
    </message>
    <message>
        <source>Bind swarm traffic of %1 hosts to one interface</source>
        <translation>把 %1 台主机的 swarm 流量绑定到一个接口</translation>
    </message>
    <message>
        <source>Encrypt the overlay network %1</source>
        <translation>加密 overlay 网络 %1</translation>
    </message>
    <message>
        <source>Encrypt %1 overlay networks</source>
        <translation>加密 %1 个 overlay 网络</translation>
    </message>
    <message>
        <source>Give the service %1 its credentials as swarm secrets</source>
        <translation>以 swarm 密钥向服务 %1 提供凭据</translation>
    </message>
    <message>
        <source>Give %1 services their credentials as swarm secrets</source>
        <translation>以 swarm 密钥向 %1 个服务提供凭据</translation>
    </message>
    <message>
        <source>Switch on autolock for the swarm of %1</source>
        <translation>为 %1 的 swarm 启用 autolock</translation>
    </message>
    <message>
        <source>Switch on autolock for the swarms of %1 hosts</source>
        <translation>为 %1 台主机的 swarm 启用 autolock</translation>
    </message>
    <message>
        <source>Change the autolock key of the swarm of %1</source>
        <translation>更换 %1 的 swarm 的 autolock 密钥</translation>
    </message>
    <message>
        <source>Change the autolock keys of the swarms of %1 hosts</source>
        <translation>更换 %1 台主机上 swarm 的 autolock 密钥</translation>
    </message>
    <message>
        <source>Let node certificates of %1 expire sooner</source>
        <translation>缩短 %1 的节点证书有效期</translation>
    </message>
    <message>
        <source>Let node certificates of %1 hosts expire sooner</source>
        <translation>缩短 %1 台主机的节点证书有效期</translation>
    </message>
    <message>
        <source>Renew the cluster root certificate of %1</source>
        <translation>更新 %1 的集群根证书</translation>
    </message>
    <message>
        <source>Renew the cluster root certificates of %1 hosts</source>
        <translation>更新 %1 台主机的集群根证书</translation>
    </message>
    <message>
        <source>Separate management and data traffic of %1</source>
        <translation>分离 %1 的管理流量与数据流量</translation>
    </message>
    <message>
        <source>Separate management and data traffic of %1 hosts</source>
        <translation>分离 %1 台主机的管理流量与数据流量</translation>
    </message>
    <message>
        <source>%1 rose from %2 to %3, above the load line</source>
        <translation>%1 从 %2 升到 %3，高于载重线</translation>
    </message>
    <message>
        <source>%1 rose from %2 to %3</source>
        <translation>%1 从 %2 升到 %3</translation>
    </message>
    <message>
        <source>%1 fell from %2 to %3, below the load line</source>
        <translation>%1 从 %2 降到 %3，低于载重线</translation>
    </message>
    <message>
        <source>%1 fell from %2 to %3</source>
        <translation>%1 从 %2 降到 %3</translation>
    </message>
    <message>
        <source>Container %1 is gone from %2</source>
        <translation>容器 %1 已从 %2 上消失</translation>
    </message>
    <message>
        <source>Container %1 is new on %2</source>
        <translation>容器 %1 新出现在 %2 上</translation>
    </message>
    <message>
        <source>Privileged container %1 is new on %2</source>
        <translation>特权容器 %1 新出现在 %2 上</translation>
    </message>
    <message>
        <source>Container %1 with the Docker socket is new on %2</source>
        <translation>带有 Docker 套接字的容器 %1 新出现在 %2 上</translation>
    </message>
    <message>
        <source>%1 fails for %2 on %3</source>
        <translation>%1 在 %3 的 %2 上失败</translation>
    </message>
    <message>
        <source>%1 fails for %2 objects on %3</source>
        <translation>%1 在 %3 的 %2 个对象上失败</translation>
    </message>
    <message>
        <source>%1 fails on %2</source>
        <translation>%1 在 %2 上失败</translation>
    </message>
    <message>
        <source>%1 findings closed on %2</source>
        <translation>%2 上有 %1 个发现项已关闭</translation>
    </message>
    <message>
        <source>%1 closed on %2</source>
        <translation>%1 在 %2 上已关闭</translation>
    </message>
    <message>
        <source>%1 closed for %2 on %3</source>
        <translation>%1 在 %3 的 %2 上已关闭</translation>
    </message>
    <message>
        <source>%1 is unreachable</source>
        <translation>%1 无法连接</translation>
    </message>
    <message>
        <source>%1 refuses access</source>
        <translation>%1 拒绝访问</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation>无法读取 %1</translation>
    </message>
    <message>
        <source>%1 is a new host</source>
        <translation>%1 是新主机</translation>
    </message>
    <message>
        <source>%1 answers again</source>
        <translation>%1 恢复应答</translation>
    </message>
    <message>
        <source>Host configuration</source>
        <translation>主机配置</translation>
    </message>
    <message>
        <source>Daemon configuration</source>
        <translation>守护进程配置</translation>
    </message>
    <message>
        <source>Daemon configuration files</source>
        <translation>守护进程配置文件</translation>
    </message>
    <message>
        <source>Images and build files</source>
        <translation>镜像与构建文件</translation>
    </message>
    <message>
        <source>Container runtime</source>
        <translation>容器运行时</translation>
    </message>
    <message>
        <source>Security operations</source>
        <translation>安全运维</translation>
    </message>
    <message>
        <source>Swarm</source>
        <translation>Swarm</translation>
    </message>
    <message>
        <source>The container %1, whose namespace is shared, is not on this host.</source>
        <translation>共享其命名空间的容器 %1 不在此主机上。</translation>
    </message>
    <message>
        <source>The shared namespaces form a circle at %1.</source>
        <translation>共享的命名空间在 %1 处形成循环。</translation>
    </message>
    <message>
        <source>The daemon runs in rootless mode.</source>
        <translation>守护进程以 rootless 模式运行。</translation>
    </message>
    <message>
        <source>The daemon runs as root.</source>
        <translation>守护进程以 root 运行。</translation>
    </message>
    <message>
        <source>The daemon has no default bridge network (HTTP status 404).</source>
        <translation>守护进程没有默认网桥网络（HTTP 状态 404）。</translation>
    </message>
    <message>
        <source>Containers on the default bridge cannot reach each other.</source>
        <translation>默认网桥上的容器不能互相访问。</translation>
    </message>
    <message>
        <source>Containers on the default bridge can reach each other.</source>
        <translation>默认网桥上的容器可以互相访问。</translation>
    </message>
    <message>
        <source>The daemon logs at debug level.</source>
        <translation>守护进程以 debug 级别记录日志。</translation>
    </message>
    <message>
        <source>The storage driver is aufs.</source>
        <translation>存储驱动为 aufs。</translation>
    </message>
    <message>
        <source>The storage driver is %1.</source>
        <translation>存储驱动为 %1。</translation>
    </message>
    <message>
        <source>Container users are remapped.</source>
        <translation>容器用户已重映射。</translation>
    </message>
    <message>
        <source>Root in a container is root on the host.</source>
        <translation>容器中的 root 就是主机上的 root。</translation>
    </message>
    <message>
        <source>The storage driver is %1, not devicemapper.</source>
        <translation>存储驱动为 %1，不是 devicemapper。</translation>
    </message>
    <message>
        <source>The daemon does not say its base device size.</source>
        <translation>守护进程没有说明其基础设备大小。</translation>
    </message>
    <message>
        <source>The base device size is the default.</source>
        <translation>基础设备大小为默认值。</translation>
    </message>
    <message>
        <source>The base device size is %1.</source>
        <translation>基础设备大小为 %1。</translation>
    </message>
    <message>
        <source>New containers cannot gain privileges by default.</source>
        <translation>新容器默认不能获得新特权。</translation>
    </message>
    <message>
        <source>New containers can gain privileges by default.</source>
        <translation>新容器默认可以获得新特权。</translation>
    </message>
    <message>
        <source>The host is part of a swarm, which excludes live restore.</source>
        <translation>主机属于 swarm，与 live restore 互斥。</translation>
    </message>
    <message>
        <source>Live restore is on.</source>
        <translation>live restore 已开启。</translation>
    </message>
    <message>
        <source>Live restore is off.</source>
        <translation>live restore 已关闭。</translation>
    </message>
    <message>
        <source>The userland proxy is on.</source>
        <translation>用户态代理已开启。</translation>
    </message>
    <message>
        <source>The userland proxy is off.</source>
        <translation>用户态代理已关闭。</translation>
    </message>
    <message>
        <source>The daemon has no seccomp filter.</source>
        <translation>守护进程没有 seccomp 过滤器。</translation>
    </message>
    <message>
        <source>The daemon&apos;s seccomp profile is unconfined.</source>
        <translation>守护进程的 seccomp 配置为 unconfined。</translation>
    </message>
    <message>
        <source>The stock seccomp profile is in force.</source>
        <translation>内置的 seccomp 配置已生效。</translation>
    </message>
    <message>
        <source>The approved seccomp profile %1 is in force.</source>
        <translation>获批准的 seccomp 配置 %1 已生效。</translation>
    </message>
    <message>
        <source>The seccomp profile %1 is not among the approved ones of the policy.</source>
        <translation>seccomp 配置 %1 不在策略批准之列。</translation>
    </message>
    <message>
        <source>Experimental features are off.</source>
        <translation>实验功能已关闭。</translation>
    </message>
    <message>
        <source>Experimental features are on.</source>
        <translation>实验功能已开启。</translation>
    </message>
    <message>
        <source>Reached without verified TLS: %1.</source>
        <translation>未经校验的 TLS 即可到达：%1。</translation>
    </message>
    <message>
        <source>Every registry and mirror is reached over verified TLS.</source>
        <translation>所有镜像仓库和镜像站都经由已校验的 TLS 访问。</translation>
    </message>
    <message>
        <source>The API answered on %1 without TLS.</source>
        <translation>API 在 %1 上不经 TLS 应答。</translation>
    </message>
    <message>
        <source>The daemon says that its API can be reached without a client certificate.</source>
        <translation>守护进程说明其 API 无需客户端证书即可访问。</translation>
    </message>
    <message>
        <source>This engine does not report listeners without client verification.</source>
        <translation>此引擎不报告不验证客户端的监听器。</translation>
    </message>
    <message>
        <source>The daemon reports no listener without client verification.</source>
        <translation>守护进程没有报告不验证客户端的监听器。</translation>
    </message>
    <message>
        <source>No authorization plugin is in use.</source>
        <translation>没有使用授权插件。</translation>
    </message>
    <message>
        <source>The authorization plugin %1 is not enabled.</source>
        <translation>授权插件 %1 未启用。</translation>
    </message>
    <message>
        <source>Requests pass through %1.</source>
        <translation>请求经过 %1。</translation>
    </message>
    <message>
        <source>Container logs stay on the host (driver %1).</source>
        <translation>容器日志留在主机上（驱动 %1）。</translation>
    </message>
    <message>
        <source>Logs of these containers stay on the host: %1.</source>
        <translation>这些容器的日志留在主机上：%1。</translation>
    </message>
    <message>
        <source>Where the logging plugin %1 sends logs is for a person to judge.</source>
        <translation>日志插件 %1 把日志发往何处须由人判断。</translation>
    </message>
    <message>
        <source>The log settings of some containers could not be read.</source>
        <translation>有些容器的日志设置无法读取。</translation>
    </message>
    <message>
        <source>The address that the log driver %1 sends to is not known: no container shows it.</source>
        <translation>日志驱动 %1 的发送地址未知：没有容器显示该地址。</translation>
    </message>
    <message>
        <source>Container logs leave the host (driver %1).</source>
        <translation>容器日志会发送到主机之外（驱动 %1）。</translation>
    </message>
    <message>
        <source>%1 is a distribution&apos;s build: the distribution&apos;s own advisories say whether it is current.</source>
        <translation>%1 是发行版的构建：是否为最新由发行版自己的公告说明。</translation>
    </message>
    <message>
        <source>The table of engine releases does not know %1.</source>
        <translation>引擎版本表中没有 %1。</translation>
    </message>
    <message>
        <source>The evidence has no date.</source>
        <translation>证据没有日期。</translation>
    </message>
    <message>
        <source>Support for the release line of engine %1 ended on %2.</source>
        <translation>引擎 %1 所属发布系列的支持已于 %2 结束。</translation>
    </message>
    <message>
        <source>The release line of engine %1 is supported; advisories for the engine, containerd and runc were not looked up.</source>
        <translation>引擎 %1 所属发布系列受支持；未查询引擎、containerd 和 runc 的安全公告。</translation>
    </message>
    <message>
        <source>%1 names no version.</source>
        <translation>%1 没有说明版本。</translation>
    </message>
    <message>
        <source>No local image carries the tag %1 any more.</source>
        <translation>本地已没有镜像带有标签 %1。</translation>
    </message>
    <message>
        <source>The tag %1 points to a newer image than the container&apos;s.</source>
        <translation>标签 %1 指向的镜像比容器的镜像更新。</translation>
    </message>
    <message>
        <source>The daemon does not report AppArmor.</source>
        <translation>守护进程没有报告 AppArmor。</translation>
    </message>
    <message>
        <source>The container was never started: it has no profile yet.</source>
        <translation>容器从未启动：还没有配置文件。</translation>
    </message>
    <message>
        <source>Privileged: no AppArmor profile confines it.</source>
        <translation>特权：没有 AppArmor 配置约束它。</translation>
    </message>
    <message>
        <source>Confined by the AppArmor profile %1.</source>
        <translation>受 AppArmor 配置 %1 约束。</translation>
    </message>
    <message>
        <source>No AppArmor profile confines it.</source>
        <translation>没有 AppArmor 配置约束它。</translation>
    </message>
    <message>
        <source>SELinux labels are disabled for the container.</source>
        <translation>该容器已禁用 SELinux 标签。</translation>
    </message>
    <message>
        <source>The container&apos;s processes have no SELinux label.</source>
        <translation>容器的进程没有 SELinux 标签。</translation>
    </message>
    <message>
        <source>The label %1 confines nothing.</source>
        <translation>标签 %1 不起任何约束作用。</translation>
    </message>
    <message>
        <source>Confined by the SELinux label %1.</source>
        <translation>受 SELinux 标签 %1 约束。</translation>
    </message>
    <message>
        <source>Sees the process table of the host.</source>
        <translation>能看到主机的进程表。</translation>
    </message>
    <message>
        <source>Has a process table apart from the host&apos;s.</source>
        <translation>拥有与主机分开的进程表。</translation>
    </message>
    <message>
        <source>Shares the inter-process communication of the host.</source>
        <translation>共享主机的进程间通信。</translation>
    </message>
    <message>
        <source>Inter-process communication is apart from the host&apos;s.</source>
        <translation>进程间通信与主机分开。</translation>
    </message>
    <message>
        <source>Has a host name of its own.</source>
        <translation>拥有自己的主机名。</translation>
    </message>
    <message>
        <source>Shares the UTS namespace of the host.</source>
        <translation>共享主机的 UTS 命名空间。</translation>
    </message>
    <message>
        <source>The daemon&apos;s seccomp filter applies.</source>
        <translation>守护进程的 seccomp 过滤器生效。</translation>
    </message>
    <message>
        <source>Privileged: runs without the seccomp filter.</source>
        <translation>特权：不经 seccomp 过滤器运行。</translation>
    </message>
    <message>
        <source>The seccomp filter is switched off.</source>
        <translation>seccomp 过滤器已关闭。</translation>
    </message>
    <message>
        <source>A seccomp profile of its own applies.</source>
        <translation>使用自己的 seccomp 配置。</translation>
    </message>
    <message>
        <source>Opts out of user namespaces.</source>
        <translation>退出了用户命名空间。</translation>
    </message>
    <message>
        <source>Does not opt out, to no effect: the daemon has no user namespaces (see 2.9).</source>
        <translation>未退出，但没有效果：守护进程没有用户命名空间（见 2.9）。</translation>
    </message>
    <message>
        <source>Does not opt out of user namespaces.</source>
        <translation>未退出用户命名空间。</translation>
    </message>
    <message>
        <source>No sensitive directory of the host is mounted.</source>
        <translation>没有挂载主机的敏感目录。</translation>
    </message>
    <message>
        <source>Mounted from the host: %1.</source>
        <translation>从主机挂载：%1。</translation>
    </message>
    <message>
        <source>Devices of the host are handed in: %1.</source>
        <translation>交入了主机的设备：%1。</translation>
    </message>
    <message>
        <source>No device of the host is handed in.</source>
        <translation>没有交入主机的设备。</translation>
    </message>
    <message>
        <source>Mounts made in the container appear on the host: %1.</source>
        <translation>在容器内进行的挂载会出现在主机上：%1。</translation>
    </message>
    <message>
        <source>No mount propagates back to the host.</source>
        <translation>没有挂载会传播回主机。</translation>
    </message>
    <message>
        <source>No API socket of the host is mounted.</source>
        <translation>没有挂载主机的 API 套接字。</translation>
    </message>
    <message>
        <source>The API socket can be reached through %1.</source>
        <translation>可通过 %1 访问 API 套接字。</translation>
    </message>
    <message>
        <source>Published on a host port below 1024: %1.</source>
        <translation>发布在 1024 以下的主机端口上：%1。</translation>
    </message>
    <message>
        <source>No port is published.</source>
        <translation>没有发布端口。</translation>
    </message>
    <message>
        <source>Every published host port is above 1023 or allowed by the policy.</source>
        <translation>每个发布的主机端口都高于 1023 或为策略所允许。</translation>
    </message>
    <message>
        <source>Every exposed port is published (-P).</source>
        <translation>发布了所有暴露的端口（-P）。</translation>
    </message>
    <message>
        <source>Published, but not declared by the image: %1.</source>
        <translation>已发布，但镜像没有声明：%1。</translation>
    </message>
    <message>
        <source>Every published port is declared by the image.</source>
        <translation>每个发布端口都由镜像声明。</translation>
    </message>
    <message>
        <source>Shares the network of %1, which is the host&apos;s.</source>
        <translation>共享 %1 的网络，即主机的网络。</translation>
    </message>
    <message>
        <source>Uses the network stack of the host.</source>
        <translation>使用主机的网络栈。</translation>
    </message>
    <message>
        <source>Has a network stack of its own.</source>
        <translation>拥有自己的网络栈。</translation>
    </message>
    <message>
        <source>Published on every address of the host: %1.</source>
        <translation>发布在主机的所有地址上：%1。</translation>
    </message>
    <message>
        <source>Every published port is bound to a chosen address.</source>
        <translation>每个发布端口都绑定到选定的地址。</translation>
    </message>
    <message>
        <source>Attached to the default bridge.</source>
        <translation>接入了默认网桥。</translation>
    </message>
    <message>
        <source>Joins the default bridge when it starts.</source>
        <translation>启动时会加入默认网桥。</translation>
    </message>
    <message>
        <source>Not attached to the default bridge.</source>
        <translation>未接入默认网桥。</translation>
    </message>
    <message>
        <source>Swarm mode is off.</source>
        <translation>Swarm 模式已关闭。</translation>
    </message>
    <message>
        <source>Swarm mode is %1, as the policy expects.</source>
        <translation>Swarm 模式为 %1，符合策略预期。</translation>
    </message>
    <message>
        <source>Swarm mode is %1, which the policy does not expect.</source>
        <translation>Swarm 模式为 %1，策略不允许。</translation>
    </message>
    <message>
        <source>Which image the container %1 was made from is not known.</source>
        <translation>容器 %1 由哪个镜像创建未知。</translation>
    </message>
    <message>
        <source>%1 of %2 images are used by no container; the policy allows %3 %.</source>
        <translation>%2 个镜像中有 %1 个没有容器使用；策略允许 %3 %。</translation>
    </message>
    <message>
        <source>The state of the container %1 is not known.</source>
        <translation>容器 %1 的状态未知。</translation>
    </message>
    <message>
        <source>%1 of %2 containers are stopped; the policy allows %3 %.</source>
        <translation>%2 个容器中有 %1 个已停止；策略允许 %3 %。</translation>
    </message>
    <message>
        <source>Privileged: holds every capability.</source>
        <translation>特权：持有所有权能。</translation>
    </message>
    <message>
        <source>Holds more capabilities than allowed: %1.</source>
        <translation>持有超出允许的权能：%1。</translation>
    </message>
    <message>
        <source>Holds only allowed capabilities.</source>
        <translation>仅持有允许的权能。</translation>
    </message>
    <message>
        <source>Not privileged.</source>
        <translation>非特权。</translation>
    </message>
    <message>
        <source>Runs privileged.</source>
        <translation>以特权运行。</translation>
    </message>
    <message>
        <source>An SSH server runs inside: %1.</source>
        <translation>容器内运行着 SSH 服务器：%1。</translation>
    </message>
    <message>
        <source>No SSH server among its processes.</source>
        <translation>其进程中没有 SSH 服务器。</translation>
    </message>
    <message>
        <source>The container is not running (%1).</source>
        <translation>容器未在运行（%1）。</translation>
    </message>
    <message>
        <source>The root filesystem is read-only.</source>
        <translation>根文件系统为只读。</translation>
    </message>
    <message>
        <source>The root filesystem is writable.</source>
        <translation>根文件系统可写。</translation>
    </message>
    <message>
        <source>The daemon&apos;s default forbids new privileges.</source>
        <translation>守护进程默认禁止新特权。</translation>
    </message>
    <message>
        <source>Processes can gain new privileges.</source>
        <translation>进程可以获得新特权。</translation>
    </message>
    <message>
        <source>Processes cannot gain new privileges.</source>
        <translation>进程不能获得新特权。</translation>
    </message>
    <message>
        <source>New privileges are allowed explicitly.</source>
        <translation>明确允许了新特权。</translation>
    </message>
    <message>
        <source>Memory is limited to %1 bytes.</source>
        <translation>内存限制为 %1 字节。</translation>
    </message>
    <message>
        <source>No memory limit.</source>
        <translation>没有内存限制。</translation>
    </message>
    <message>
        <source>A CPU limit or share is set.</source>
        <translation>已设置 CPU 限制或份额。</translation>
    </message>
    <message>
        <source>No CPU limit and no share of its own.</source>
        <translation>没有 CPU 限制，也没有自己的份额。</translation>
    </message>
    <message>
        <source>No automatic restart.</source>
        <translation>没有自动重启。</translation>
    </message>
    <message>
        <source>Restarts without end (%1).</source>
        <translation>无休止地重启（%1）。</translation>
    </message>
    <message>
        <source>At most %1 restarts.</source>
        <translation>最多重启 %1 次。</translation>
    </message>
    <message>
        <source>Restarts on failure without end.</source>
        <translation>失败后无休止地重启。</translation>
    </message>
    <message>
        <source>Up to %1 restarts.</source>
        <translation>最多重启 %1 次。</translation>
    </message>
    <message>
        <source>In the default cgroup.</source>
        <translation>位于默认 cgroup 中。</translation>
    </message>
    <message>
        <source>In the approved cgroup %1.</source>
        <translation>位于获批准的 cgroup %1。</translation>
    </message>
    <message>
        <source>Placed in the cgroup %1.</source>
        <translation>置于 cgroup %1 中。</translation>
    </message>
    <message>
        <source>The container is unhealthy.</source>
        <translation>容器不健康。</translation>
    </message>
    <message>
        <source>Health is monitored (%1).</source>
        <translation>健康状况受到监控（%1）。</translation>
    </message>
    <message>
        <source>Nothing checks the container&apos;s health.</source>
        <translation>没有对容器健康状况的检查。</translation>
    </message>
    <message>
        <source>At most %1 processes.</source>
        <translation>最多 %1 个进程。</translation>
    </message>
    <message>
        <source>No limit on the number of processes.</source>
        <translation>进程数没有限制。</translation>
    </message>
    <message>
        <source>The host is in no swarm.</source>
        <translation>主机不在任何 swarm 中。</translation>
    </message>
    <message>
        <source>Overlay networks that do not encrypt: %1.</source>
        <translation>未加密的 overlay 网络：%1。</translation>
    </message>
    <message>
        <source>There is no overlay network of users.</source>
        <translation>没有用户的 overlay 网络。</translation>
    </message>
    <message>
        <source>Every overlay network encrypts its traffic.</source>
        <translation>每个 overlay 网络都加密其流量。</translation>
    </message>
    <message>
        <source>The host is a worker: its managers answer this.</source>
        <translation>该主机是工作节点：由其管理节点应答此项。</translation>
    </message>
    <message>
        <source>Managers lock their keys.</source>
        <translation>管理节点锁定其密钥。</translation>
    </message>
    <message>
        <source>Managers do not lock their keys.</source>
        <translation>管理节点未锁定其密钥。</translation>
    </message>
    <message>
        <source>This engine is not Docker&apos;s: its %1 tells nothing.</source>
        <translation>此引擎不是 Docker 的引擎：其 %1 不说明任何问题。</translation>
    </message>
    <message>
        <source>The host has no containers.</source>
        <translation>主机没有容器。</translation>
    </message>
    <message>
        <source>The host has no images.</source>
        <translation>主机没有镜像。</translation>
    </message>
    <message>
        <source>The options of the volume %1 are not known.</source>
        <translation>卷 %1 的选项未知。</translation>
    </message>
    <message>
        <source>CN %1, ends %2</source>
        <translation>CN %1，%2 到期</translation>
    </message>
    <message>
        <source>CN %1, ends within two days</source>
        <translation>CN %1，两天内到期</translation>
    </message>
    <message>
        <source>CN %1, ends in %2 days</source>
        <translation>CN %1，%2 天后到期</translation>
    </message>
    <message>
        <source>CA, certificate and key fit together</source>
        <translation>CA、证书和密钥相互匹配</translation>
    </message>
    <message>
        <source>%1, ends %2</source>
        <translation>%1，%2 到期</translation>
    </message>
    <message>
        <source>Engine %1, API %2, %3</source>
        <translation>引擎 %1，API %2，%3</translation>
    </message>
    <message>
        <source>%1 of %2 read calls allowed</source>
        <translation>允许 %1 / %2 个读取调用</translation>
    </message>
    <message>
        <source>The image names no user: it runs as root.</source>
        <translation>镜像没有指定用户：以 root 运行。</translation>
    </message>
    <message>
        <source>The image runs as root: its user is %1.</source>
        <translation>镜像以 root 运行：其用户为 %1。</translation>
    </message>
    <message>
        <source>The image runs as user %1.</source>
        <translation>镜像以用户 %1 运行。</translation>
    </message>
    <message>
        <source>The image runs as %1; its number was not looked up in the image&apos;s passwd.</source>
        <translation>镜像以 %1 运行；未在镜像的 passwd 中查其编号。</translation>
    </message>
    <message>
        <source>The policy names no trusted registry: whether this source is trusted is for a person to say.</source>
        <translation>策略没有指定受信任的镜像仓库：此来源是否可信须由人判断。</translation>
    </message>
    <message>
        <source>Pulled from a registry that the policy trusts.</source>
        <translation>从策略信任的镜像仓库拉取。</translation>
    </message>
    <message>
        <source>Built on the trusted image %1.</source>
        <translation>建立在受信任的镜像 %1 之上。</translation>
    </message>
    <message>
        <source>Neither pulled from a trusted registry nor built on an image from one.</source>
        <translation>既不是从受信任的镜像仓库拉取，也不是基于其中的镜像构建。</translation>
    </message>
    <message>
        <source>The image declares no health check.</source>
        <translation>镜像没有声明健康检查。</translation>
    </message>
    <message>
        <source>The image switches its health check off.</source>
        <translation>镜像关闭了健康检查。</translation>
    </message>
    <message>
        <source>The image declares a health check.</source>
        <translation>镜像声明了健康检查。</translation>
    </message>
    <message>
        <source>The image was imported: its history holds no build step.</source>
        <translation>镜像为导入所得：其历史中没有构建步骤。</translation>
    </message>
    <message>
        <source>No step updates a package index alone.</source>
        <translation>没有步骤单独更新软件包索引。</translation>
    </message>
    <message>
        <source>Updates a package index in a step of its own: %1.</source>
        <translation>在单独的步骤中更新软件包索引：%1。</translation>
    </message>
    <message>
        <source>No step of its own uses ADD.</source>
        <translation>镜像自身的步骤都未使用 ADD。</translation>
    </message>
    <message>
        <source>Uses ADD: %1.</source>
        <translation>使用了 ADD：%1。</translation>
    </message>
    <message>
        <source>Secrets stand in the image&apos;s settings or history: %1.</source>
        <translation>镜像的设置或历史中含有密钥：%1。</translation>
    </message>
    <message>
        <source>None in settings and history; the image&apos;s layers were not scanned for secrets in files.</source>
        <translation>设置和历史中没有；未扫描镜像各层中的文件是否含有密钥。</translation>
    </message>
    <message>
        <source>%1 was not answered in time.</source>
        <translation>%1 未在规定时间内得到应答。</translation>
    </message>
    <message>
        <source>%1 was refused.</source>
        <translation>%1 被拒绝。</translation>
    </message>
    <message>
        <source>The answer to %1 could not be read.</source>
        <translation>无法读取 %1 的应答。</translation>
    </message>
    <message>
        <source>The answer to %1 was larger than the limit.</source>
        <translation>%1 的应答超过了限制。</translation>
    </message>
    <message>
        <source>The scan was stopped before %1 was answered.</source>
        <translation>扫描在 %1 得到应答之前已停止。</translation>
    </message>
    <message>
        <source>%1 was not answered.</source>
        <translation>%1 未得到应答。</translation>
    </message>
    <message>
        <source>%1 was refused with HTTP status %2.</source>
        <translation>%1 被拒绝，HTTP 状态 %2。</translation>
    </message>
    <message>
        <source>%1: there is nothing of that name (HTTP status 404).</source>
        <translation>%1：没有该名称的对象（HTTP 状态 404）。</translation>
    </message>
    <message>
        <source>%1 failed with HTTP status %2.</source>
        <translation>%1 失败，HTTP 状态 %2。</translation>
    </message>
    <message>
        <source>The evidence names no answer to look into.</source>
        <translation>证据没有指出可查看的应答。</translation>
    </message>
    <message>
        <source>%1 was not asked.</source>
        <translation>未请求 %1。</translation>
    </message>
    <message>
        <source>The answer to %1 has no field %2.</source>
        <translation>%1 的应答没有字段 %2。</translation>
    </message>
    <message>
        <source>In the answer to %1, %2 is %3, which decides nothing.</source>
        <translation>在 %1 的应答中，%2 为 %3，不能作出判断。</translation>
    </message>
    <message>
        <source>No host could be read.</source>
        <translation>没有主机可以读取。</translation>
    </message>
    <message>
        <source>Add the audit rule of check %2 on %1</source>
        <translation>在 %1 上为检查项 %2 添加审计规则</translation>
    </message>
    <message>
        <source>Add the audit rule of check %2 on %1 hosts</source>
        <translation>在 %1 台主机上为检查项 %2 添加审计规则</translation>
    </message>
    <message>
        <source>Correct owner or mode as check %2 asks on %1</source>
        <translation>在 %1 上按检查项 %2 的要求修正属主或权限</translation>
    </message>
    <message>
        <source>Correct owner or mode as check %2 asks on %1 hosts</source>
        <translation>在 %1 台主机上按检查项 %2 的要求修正属主或权限</translation>
    </message>
    <message>
        <source>Mend check %2 on %1</source>
        <translation>在 %1 上修复检查项 %2</translation>
    </message>
    <message>
        <source>Mend check %2 on %1 objects</source>
        <translation>在 %1 个对象上修复检查项 %2</translation>
    </message>
    <message>
        <source>Upgrade %2 in %1</source>
        <translation>在 %1 中升级 %2</translation>
    </message>
    <message>
        <source>Upgrade %2 in %1 images</source>
        <translation>在 %1 个镜像中升级 %2</translation>
    </message>
    <message>
        <source>At most %1 while the image is not scanned</source>
        <translation>镜像未扫描时最高为 %1</translation>
    </message>
    <message>
        <source>At most %1 while a high or critical finding is waived</source>
        <translation>有严重或高级发现项被豁免时最高为 %1</translation>
    </message>
    <message>
        <source>At most %1 while a container cannot be read</source>
        <translation>有容器无法读取时最高为 %1</translation>
    </message>
    <message>
        <source>At most %1 because of %2</source>
        <translation>因 %2 最高为 %1</translation>
    </message>
    <message>
        <source>Container %1</source>
        <translation>容器 %1</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>镜像 %1</translation>
    </message>
    <message>
        <source>Host %1</source>
        <translation>主机 %1</translation>
    </message>
    <message>
        <source>%1 in %2 %3</source>
        <translation>%2 %3 中的 %1</translation>
    </message>
    <message>
        <source>A tcp:// host needs its CA, certificate and key</source>
        <translation>tcp:// 主机需要 CA、证书和密钥</translation>
    </message>
    <message>
        <source>CA, certificate and key belong together: one of them is missing</source>
        <translation>CA、证书和密钥须齐全：缺少其中一个</translation>
    </message>
    <message>
        <source>%1 is not there, or this account cannot read it</source>
        <translation>%1 不存在，或本账户无法读取</translation>
    </message>
    <message>
        <source>The database %1 did not do as asked: %2</source>
        <translation>数据库 %1 未按要求执行：%2</translation>
    </message>
    <message>
        <source>The evidence of run %1 is no longer kept</source>
        <translation>运行 %1 的证据已不再保留</translation>
    </message>
    <message>
        <source>Keep evidence of more runs in Settings</source>
        <translation>请在“设置”中为更多次运行保留证据</translation>
    </message>
    <message>
        <source>There is no run %1</source>
        <translation>没有运行 %1</translation>
    </message>
    <message>
        <source>Sample data is shown and never stored</source>
        <translation>示例数据仅供显示，绝不存储</translation>
    </message>
    <message>
        <source>No stored host is called %1</source>
        <translation>没有名为 %1 的已存储主机</translation>
    </message>
    <message>
        <source>Another stored host is already called %1</source>
        <translation>已有另一台存储的主机名为 %1</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>请选择其他名称</translation>
    </message>
    <message>
        <source>The host at %1 has no name</source>
        <translation>位于 %1 的主机没有名称</translation>
    </message>
    <message>
        <source>Give it one</source>
        <translation>请为其命名</translation>
    </message>
    <message>
        <source>No Docker daemon was found on this computer</source>
        <translation>在此计算机上未找到 Docker 守护进程</translation>
    </message>
    <message>
        <source>Name one with --host URL</source>
        <translation>请用 --host URL 指定一个</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Check that the folder exists and who may write to it</source>
        <translation>请检查文件夹是否存在以及谁有写入权限</translation>
    </message>
    <message>
        <source>%1 could not be written to the end: %2</source>
        <translation>%1 未能完整写入：%2</translation>
    </message>
    <message>
        <source>Check the space left on that disk</source>
        <translation>请检查该磁盘的剩余空间</translation>
    </message>
    <message>
        <source>The host is not run by systemd: what started the daemon is not known.</source>
        <translation>主机不由 systemd 管理：不知道守护进程由什么启动。</translation>
    </message>
    <message>
        <source>There is no docker.service: what started the daemon is not known.</source>
        <translation>没有 docker.service：不知道守护进程由什么启动。</translation>
    </message>
    <message>
        <source>systemd does not hold docker.service active: the daemon was started in another way.</source>
        <translation>systemd 中 docker.service 未处于活动状态：守护进程是以其他方式启动的。</translation>
    </message>
    <message>
        <source>The command line of docker.service could not be read.</source>
        <translation>无法读取 docker.service 的命令行。</translation>
    </message>
    <message>
        <source>docker.service starts %1, but the daemon runs %2.</source>
        <translation>docker.service 启动的是 %1，而守护进程运行的是 %2。</translation>
    </message>
    <message>
        <source>%1 names process %2, but the daemon that answers is process %3.</source>
        <translation>%1 记录的进程是 %2，而应答的守护进程是进程 %3。</translation>
    </message>
    <message>
        <source>%1 was changed after the daemon was started: what it says may not be in force.</source>
        <translation>%1 在守护进程启动后被修改：其内容可能并未生效。</translation>
    </message>
    <message>
        <source>%1 is no JSON: no daemon starts with it.</source>
        <translation>%1 不是 JSON：守护进程无法用它启动。</translation>
    </message>
    <message>
        <source>The command line of docker.service holds %1, which no daemon takes.</source>
        <translation>docker.service 的命令行含有 %1，守护进程不接受它。</translation>
    </message>
    <message>
        <source>%1 is set both as a flag and in %2: no daemon starts with that.</source>
        <translation>%1 同时以参数和在 %2 中设置：守护进程无法这样启动。</translation>
    </message>
    <message>
        <source>The daemon&apos;s files and the daemon itself do not agree on %1.</source>
        <translation>守护进程的文件与守护进程自身在 %1 上不一致。</translation>
    </message>
    <message>
        <source>The storage driver is not devicemapper</source>
        <translation>存储驱动不是 devicemapper</translation>
    </message>
    <message>
        <source>devicemapper was deprecated for years and dropped from the engine in release 25: nobody mends it any more.</source>
        <translation>devicemapper 弃用多年，引擎自 25 版起已将其移除：不再有人修复它。</translation>
    </message>
    <message>
        <source>The daemon did not name its storage driver.</source>
        <translation>守护进程没有给出其存储驱动。</translation>
    </message>
    <message>
        <source>The engine refuses the old v1 registry protocol</source>
        <translation>引擎拒绝旧的 v1 镜像仓库协议</translation>
    </message>
    <message>
        <source>The first registry protocol checked no digest of what it delivered.</source>
        <translation>最早的镜像仓库协议不校验所交付内容的摘要。</translation>
    </message>
    <message>
        <source>Update the engine: since release 17.12 it does not speak that protocol.</source>
        <translation>更新引擎：自 17.12 版起它不再使用该协议。</translation>
    </message>
    <message>
        <source>Engines before 17.12 do not say whether they speak the v1 registry protocol.</source>
        <translation>17.12 之前的引擎不说明是否使用 v1 镜像仓库协议。</translation>
    </message>
    <message>
        <source>Host and containers are audited regularly</source>
        <translation>主机和容器定期接受审计</translation>
    </message>
    <message>
        <source>A review that nobody plans does not happen, and drift goes unseen.</source>
        <translation>没有人安排的检查不会发生，偏离就无人察觉。</translation>
    </message>
    <message>
        <source>Plan audits, keep their reports, and attest here when the last one was done.</source>
        <translation>安排审计，保存报告，并在此证明最近一次审计的时间。</translation>
    </message>
    <message>
        <source>Whether audits are done regularly is for a person to say.</source>
        <translation>审计是否定期进行，须由人来说明。</translation>
    </message>
    <message>
        <source>Use and performance of containers are monitored</source>
        <translation>容器的使用和性能受到监控</translation>
    </message>
    <message>
        <source>Abuse and overload show in numbers first, when somebody looks at them.</source>
        <translation>滥用和过载首先体现在数字上，前提是有人查看。</translation>
    </message>
    <message>
        <source>Collect processor, memory and traffic of each container, and attest it here.</source>
        <translation>收集每个容器的处理器、内存和流量数据，并在此证明。</translation>
    </message>
    <message>
        <source>Whether containers are monitored is for a person to say.</source>
        <translation>容器是否受到监控，须由人来说明。</translation>
    </message>
    <message>
        <source>Data of containers is backed up</source>
        <translation>容器的数据有备份</translation>
    </message>
    <message>
        <source>Volumes outlive containers, and no image brings their content back.</source>
        <translation>卷比容器活得更久，没有镜像能找回其中的内容。</translation>
    </message>
    <message>
        <source>Back volumes up, try the way back, and attest it here.</source>
        <translation>备份卷，演练恢复，并在此证明。</translation>
    </message>
    <message>
        <source>Whether data is backed up is for a person to say.</source>
        <translation>数据是否有备份，须由人来说明。</translation>
    </message>
    <message>
        <source>%1 could not be opened: %2</source>
        <translation>无法打开 %1：%2</translation>
    </message>
    <message>
        <source>The policy %1 was not taken, nothing of it: %2</source>
        <translation>策略 %1 未被采用，任何内容都没有生效：%2</translation>
    </message>
    <message>
        <source>Correct it there; the policy in force stays as it was</source>
        <translation>请在该处改正；现行策略保持不变</translation>
    </message>
    <message>
        <source>No stored policy is called %1</source>
        <translation>没有名为 %1 的已存策略</translation>
    </message>
    <message>
        <source>The waivers in %1 were not taken, none of them: %2</source>
        <translation>%1 中的豁免一条也未被采用：%2</translation>
    </message>
    <message>
        <source>Correct them there; the waivers in force stay as they were</source>
        <translation>请在该处改正；现行豁免保持不变</translation>
    </message>
    <message>
        <source>The waiver %1 was not taken: %2</source>
        <translation>豁免 %1 未被采用：%2</translation>
    </message>
    <message>
        <source>Correct it and try again</source>
        <translation>请改正后重试</translation>
    </message>
    <message>
        <source>No stored waiver has the id %1</source>
        <translation>没有编号为 %1 的已存豁免</translation>
    </message>
    <message>
        <source>What to call this policy</source>
        <translation>这份策略的名称</translation>
    </message>
    <message>
        <source>For whom it is, who decided it</source>
        <translation>适用于谁，由谁决定</translation>
    </message>
    <message>
        <source>The score that nothing should lie below</source>
        <translation>任何对象都不应低于的分数</translation>
    </message>
    <message>
        <source>Registries or repositories that images may be pulled from</source>
        <translation>允许从中拉取镜像的仓库或镜像库</translation>
    </message>
    <message>
        <source>Base images to build on, by repository or by their layers</source>
        <translation>可作为构建基础的镜像，按镜像库或按其层指定</translation>
    </message>
    <message>
        <source>Packages that no image should carry</source>
        <translation>任何镜像都不应携带的软件包</translation>
    </message>
    <message>
        <source>From this severity on a known fix must have been applied</source>
        <translation>自该严重程度起，已知的修复必须已应用</translation>
    </message>
    <message>
        <source>Images older than this must be rebuilt</source>
        <translation>超过此天数的镜像必须重新构建</translation>
    </message>
    <message>
        <source>Files of an image that may be setuid or setgid</source>
        <translation>镜像中允许带 setuid 或 setgid 的文件</translation>
    </message>
    <message>
        <source>Accounts that may belong to the docker group</source>
        <translation>允许属于 docker 组的账户</translation>
    </message>
    <message>
        <source>How long a person&apos;s word about a manual control holds</source>
        <translation>人对手动控制项的说明有效多久</translation>
    </message>
    <message>
        <source>Last days of support of engine releases, where yours differ from Docker&apos;s</source>
        <translation>引擎版本的支持截止日，仅当与 Docker 的不同时</translation>
    </message>
    <message>
        <source>Limits that the daemon must set for every container</source>
        <translation>守护进程必须为每个容器设置的限制</translation>
    </message>
    <message>
        <source>The one cgroup beside the default that containers may be in</source>
        <translation>除默认外容器可以所在的唯一 cgroup</translation>
    </message>
    <message>
        <source>Log drivers that are known to take logs off the host</source>
        <translation>已知会把日志送离主机的日志驱动</translation>
    </message>
    <message>
        <source>A forwarder on the host itself takes the logs away</source>
        <translation>主机上的转发程序会把日志送走</translation>
    </message>
    <message>
        <source>Seccomp profiles of your own, as the daemon names them</source>
        <translation>自有的 seccomp 配置，按守护进程给出的名称</translation>
    </message>
    <message>
        <source>The group beside docker that may own the API socket</source>
        <translation>除 docker 外可以拥有 API 套接字的组</translation>
    </message>
    <message>
        <source>Swarm mode is in use on purpose</source>
        <translation>有意使用 Swarm 模式</translation>
    </message>
    <message>
        <source>Capabilities that any container may hold</source>
        <translation>任何容器都可持有的能力</translation>
    </message>
    <message>
        <source>Capabilities that containers of one image may hold besides</source>
        <translation>某个镜像的容器另外可持有的能力</translation>
    </message>
    <message>
        <source>Host paths to keep out of containers, beside the built-in ones</source>
        <translation>除内置路径外，不得进入容器的主机路径</translation>
    </message>
    <message>
        <source>Host paths that may be mounted although they are sensitive</source>
        <translation>虽然敏感但允许挂载的主机路径</translation>
    </message>
    <message>
        <source>Host ports below 1024 that may be published</source>
        <translation>允许发布的低于 1024 的主机端口</translation>
    </message>
    <message>
        <source>Ports that containers of one image need; without an entry, what the image declares</source>
        <translation>某个镜像的容器所需的端口；没有条目时以镜像声明为准</translation>
    </message>
    <message>
        <source>Devices of the host that may be handed in</source>
        <translation>允许传入的主机设备</translation>
    </message>
    <message>
        <source>Limits that a container may set for itself</source>
        <translation>容器可以自行设置的限制</translation>
    </message>
    <message>
        <source>Share of images that no container uses</source>
        <translation>没有容器使用的镜像所占比例</translation>
    </message>
    <message>
        <source>So many unused images are never too many</source>
        <translation>这么多未使用的镜像从不算多</translation>
    </message>
    <message>
        <source>No unused image may be older than this</source>
        <translation>未使用的镜像不得超过此天数</translation>
    </message>
    <message>
        <source>Share of containers that are stopped</source>
        <translation>已停止的容器所占比例</translation>
    </message>
    <message>
        <source>No container may have been stopped for longer than this</source>
        <translation>容器停止的时间不得超过此天数</translation>
    </message>
    <message>
        <source>Managers that a swarm of three nodes or more needs</source>
        <translation>三个及以上节点的 Swarm 所需的管理节点数</translation>
    </message>
    <message>
        <source>Managers that a swarm may have at most</source>
        <translation>Swarm 最多可有的管理节点数</translation>
    </message>
    <message>
        <source>The autolock key must be younger than this</source>
        <translation>自动锁定密钥不得超过此天数</translation>
    </message>
    <message>
        <source>Longest life of a node&apos;s certificate</source>
        <translation>节点证书的最长有效期</translation>
    </message>
    <message>
        <source>Greatest age of the cluster&apos;s root certificate</source>
        <translation>集群根证书的最大使用时间</translation>
    </message>
    <message>
        <source>Severities of checks, instead of the built-in ones</source>
        <translation>检查项的严重程度，取代内置值</translation>
    </message>
    <message>
        <source>The audit rule for %1 does not see every write and attribute change.</source>
        <translation>针对 %1 的审计规则看不到每次写入和属性更改。</translation>
    </message>
    <message>
        <source>An audit rule looks away from %1.</source>
        <translation>有审计规则排除了 %1。</translation>
    </message>
    <message>
        <source>No audit rule covers %1.</source>
        <translation>没有审计规则覆盖 %1。</translation>
    </message>
    <message>
        <source>rules.d and audit.rules differ on %1; which of them is loaded is not known.</source>
        <translation>rules.d 与 audit.rules 对 %1 的规则不同；不知道加载的是哪一个。</translation>
    </message>
    <message>
        <source>Audit rules on disk cover %1.</source>
        <translation>磁盘上的审计规则覆盖 %1。</translation>
    </message>
    <message>
        <source>What the rule would watch does not exist on this host.</source>
        <translation>规则所要监视的对象在此主机上不存在。</translation>
    </message>
    <message>
        <source>The storage driver is devicemapper.</source>
        <translation>存储驱动是 devicemapper。</translation>
    </message>
    <message>
        <source>This engine never spoke the v1 registry protocol.</source>
        <translation>该引擎从未使用过 v1 镜像仓库协议。</translation>
    </message>
    <message>
        <source>Engine %1 does not speak the v1 registry protocol.</source>
        <translation>引擎 %1 不使用 v1 镜像仓库协议。</translation>
    </message>
    <message>
        <source>%1 does not exist on this host.</source>
        <translation>此主机上不存在 %1。</translation>
    </message>
    <message>
        <source>There are no certificates of registries.</source>
        <translation>没有镜像仓库的证书。</translation>
    </message>
    <message>
        <source>The daemon has no TLS listener.</source>
        <translation>守护进程没有 TLS 监听端口。</translation>
    </message>
    <message>
        <source>%1, which the daemon&apos;s settings name, is not there.</source>
        <translation>守护进程设置中指定的 %1 不存在。</translation>
    </message>
    <message>
        <source>A file system of its own is mounted for %1.</source>
        <translation>%1 有独立挂载的文件系统。</translation>
    </message>
    <message>
        <source>%1 is the top of a file system.</source>
        <translation>%1 是一个文件系统的顶层目录。</translation>
    </message>
    <message>
        <source>Nothing on the host mounts a file system of its own for %1.</source>
        <translation>主机上没有为 %1 挂载独立的文件系统。</translation>
    </message>
    <message>
        <source>In the group %1, and not trusted by the policy: %2.</source>
        <translation>属于组 %1 但不受策略信任：%2。</translation>
    </message>
    <message>
        <source>Members of the group %1, who own the host through it: %2. The policy names nobody as trusted.</source>
        <translation>组 %1 的成员可借此控制主机：%2。策略未指定任何受信任的人。</translation>
    </message>
    <message>
        <source>Nobody is in the group %1.</source>
        <translation>组 %1 中没有任何人。</translation>
    </message>
    <message>
        <source>Everybody in the group %1 is trusted by the policy.</source>
        <translation>组 %1 中的每个人都受策略信任。</translation>
    </message>
    <message>
        <source>Published, but not among the ports the policy lists for the image: %1.</source>
        <translation>已发布，但不在策略为该镜像列出的端口之中：%1。</translation>
    </message>
    <message>
        <source>Every published port is listed by the policy.</source>
        <translation>每个已发布的端口都在策略中列出。</translation>
    </message>
    <message>
        <source>How old %1 is cannot be told.</source>
        <translation>无法得知 %1 的存在时间。</translation>
    </message>
    <message>
        <source>Older than the %1 days the policy allows: %2.</source>
        <translation>超过策略允许的 %1 天：%2。</translation>
    </message>
    <message>
        <source>The daemon listens on no unix socket.</source>
        <translation>守护进程未监听任何 unix 套接字。</translation>
    </message>
    <message>
        <source>The API socket is made for %1:%2.</source>
        <translation>API 套接字的所有者为 %1:%2。</translation>
    </message>
    <message>
        <source>A socket that the daemon&apos;s settings name is not there: %1.</source>
        <translation>守护进程设置中指定的套接字不存在：%1。</translation>
    </message>
    <message>
        <source>There is no socket of containerd at any known place.</source>
        <translation>在任何已知位置都没有 containerd 套接字。</translation>
    </message>
    <message>
        <source>The daemon runs containerd itself and makes its socket for root.</source>
        <translation>守护进程自行运行 containerd，其套接字属于 root。</translation>
    </message>
    <message>
        <source>What started containerd is not known, nor which configuration it reads.</source>
        <translation>不知道 containerd 由什么启动，也不知道它读取哪个配置。</translation>
    </message>
    <message>
        <source>containerd makes its socket for another owner.</source>
        <translation>containerd 为其他所有者创建套接字。</translation>
    </message>
    <message>
        <source>containerd makes its socket for root.</source>
        <translation>containerd 为 root 创建套接字。</translation>
    </message>
    <message>
        <source>This engine is not Docker&apos;s: its files are not looked for.</source>
        <translation>此引擎不是 Docker 的：不查找它的文件。</translation>
    </message>
    <message>
        <source>The daemon runs rootless: it sees the owners of its host&apos;s files through a user namespace.</source>
        <translation>守护进程以 rootless 模式运行：它透过用户命名空间看到主机文件的所有者。</translation>
    </message>
    <message>
        <source>The owner and mode of %1 are not known.</source>
        <translation>不知道 %1 的所有者和权限。</translation>
    </message>
    <message>
        <source>Not owned by root and its group: %1.</source>
        <translation>不属于 root 及其组：%1。</translation>
    </message>
    <message>
        <source>Owned by root and its group.</source>
        <translation>属于 root 及其组。</translation>
    </message>
    <message>
        <source>More than %1 allows: %2.</source>
        <translation>超出 %1 所允许的权限：%2。</translation>
    </message>
    <message>
        <source>No mode goes beyond %1.</source>
        <translation>没有权限超出 %1。</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>不得为空</translation>
    </message>
    <message>
        <source>must be a name without blanks and slashes</source>
        <translation>必须是不含空格和斜杠的名称</translation>
    </message>
    <message>
        <source>must be an absolute path without . and .. steps and without a slash at its end</source>
        <translation>必须是绝对路径，不含 . 和 .. 且末尾没有斜杠</translation>
    </message>
    <message>
        <source>must be a registry or repository such as docker.io/library/nginx</source>
        <translation>必须是镜像仓库或镜像库，例如 docker.io/library/nginx</translation>
    </message>
    <message>
        <source>must be a capability such as NET_BIND_SERVICE</source>
        <translation>必须是能力名称，例如 NET_BIND_SERVICE</translation>
    </message>
    <message>
        <source>must be a port such as 80/tcp</source>
        <translation>必须是端口，例如 80/tcp</translation>
    </message>
    <message>
        <source>must be low, medium, high or critical</source>
        <translation>必须是 low、medium、high 或 critical</translation>
    </message>
    <message>
        <source>must be an object: {...}</source>
        <translation>必须是对象：{...}</translation>
    </message>
    <message>
        <source>is no check of edition %1</source>
        <translation>不是 %1 版中的检查项</translation>
    </message>
    <message>
        <source>needs the key %1</source>
        <translation>缺少键 %1</translation>
    </message>
    <message>
        <source>must be sha256: and 64 hex digits</source>
        <translation>必须是 sha256: 加 64 位十六进制数字</translation>
    </message>
    <message>
        <source>must be a release such as &quot;27&quot; or &quot;20.10&quot;</source>
        <translation>必须是版本号，例如 &quot;27&quot; 或 &quot;20.10&quot;</translation>
    </message>
    <message>
        <source>is no edition that is known here</source>
        <translation>不是此处已知的版本</translation>
    </message>
    <message>
        <source>must not be above maxManagers</source>
        <translation>不得大于 maxManagers</translation>
    </message>
    <message>
        <source>must be waiver, attested-met or attested-not-met</source>
        <translation>必须是 waiver、attested-met 或 attested-not-met</translation>
    </message>
    <message>
        <source>must be fleet, group, host or object</source>
        <translation>必须是 fleet、group、host 或 object</translation>
    </message>
    <message>
        <source>must be host, image, container, network, volume, service, node or file</source>
        <translation>必须是 host、image、container、network、volume、service、node 或 file</translation>
    </message>
    <message>
        <source>does not go with the scope %1</source>
        <translation>与范围 %1 不相配</translation>
    </message>
    <message>
        <source>lies before &quot;from&quot;</source>
        <translation>早于 &quot;from&quot;</translation>
    </message>
    <message>
        <source>lies more than a year after &quot;from&quot;</source>
        <translation>比 &quot;from&quot; 晚一年以上</translation>
    </message>
    <message>
        <source>has the id %1 of an earlier waiver</source>
        <translation>与前面的豁免同用编号 %1</translation>
    </message>
    <message>
        <source>no such key</source>
        <translation>没有这个键</translation>
    </message>
    <message>
        <source>no such key; %1 comes nearest</source>
        <translation>没有这个键；最接近的是 %1</translation>
    </message>
    <message>
        <source>must be a text in quotes</source>
        <translation>必须是带引号的文本</translation>
    </message>
    <message>
        <source>is longer than %1 characters</source>
        <translation>超过 %1 个字符</translation>
    </message>
    <message>
        <source>must be one line without control or direction characters</source>
        <translation>必须是一行，不含控制字符或方向字符</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>必须是 true 或 false</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>必须是 %1 到 %2 的整数</translation>
    </message>
    <message>
        <source>must be a date such as &quot;2026-11-23&quot;</source>
        <translation>必须是日期，例如 &quot;2026-11-23&quot;</translation>
    </message>
    <message>
        <source>must be a list: [...]</source>
        <translation>必须是列表：[...]</translation>
    </message>
    <message>
        <source>has more than %1 entries</source>
        <translation>超过 %1 个条目</translation>
    </message>
    <message>
        <source>must be &quot;%1&quot;</source>
        <translation>必须是 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>stands in the list a second time</source>
        <translation>在列表中重复出现</translation>
    </message>
    <message>
        <source>a text holds NUL</source>
        <translation>文本中含有 NUL</translation>
    </message>
    <message>
        <source>the key %1 stands here a second time</source>
        <translation>键 %1 在此重复出现</translation>
    </message>
    <message>
        <source>nested deeper than %1 levels</source>
        <translation>嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>not valid JSON: %1</source>
        <translation>不是有效的 JSON：%1</translation>
    </message>
    <message>
        <source>larger than %1 bytes</source>
        <translation>大于 %1 字节</translation>
    </message>
    <message>
        <source>a NUL byte</source>
        <translation>含有 NUL 字节</translation>
    </message>
    <message>
        <source>the whole fleet</source>
        <translation>整个舰队</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>分组 %1</translation>
    </message>
    <message>
        <source>host %1</source>
        <translation>主机 %1</translation>
    </message>
    <message>
        <source>%1 on any host</source>
        <translation>任何主机上的 %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2 上的 %1</translation>
    </message>
    <message>
        <source>Built on the approved base image %1.</source>
        <translation>构建于已批准的基础镜像 %1。</translation>
    </message>
    <message>
        <source>There is no image %1 on this host</source>
        <translation>此主机上没有镜像 %1</translation>
    </message>
    <message>
        <source>Look at docker image ls for its name; nothing is pulled</source>
        <translation>用 docker image ls 查看其名称；不会拉取任何镜像</translation>
    </message>
    <message>
        <source>%1 is the beginning of more than one image&apos;s id: %2</source>
        <translation>%1 是多个镜像 ID 的开头：%2</translation>
    </message>
    <message>
        <source>Give more digits, or a tag</source>
        <translation>请给出更多位数，或使用标签</translation>
    </message>
    <message>
        <source>No container of %1 shows the image&apos;s own package databases unchanged</source>
        <translation>%1 的容器中没有一个保留着镜像自身未改动的软件包数据库</translation>
    </message>
    <message>
        <source>Scan the image in full</source>
        <translation>请完整扫描该镜像</translation>
    </message>
    <message>
        <source>%1 is no saved image: %2</source>
        <translation>%1 不是已保存的镜像：%2</translation>
    </message>
    <message>
        <source>Give a file written by docker save, or the name of an image</source>
        <translation>请给出由 docker save 写出的文件，或镜像名称</translation>
    </message>
    <message>
        <source>The archive %1 is cut off or damaged: %2</source>
        <translation>归档 %1 被截断或已损坏：%2</translation>
    </message>
    <message>
        <source>What came before the damage was read; save the image again</source>
        <translation>损坏之前的内容已读取；请重新保存镜像</translation>
    </message>
    <message>
        <source>%1 could not be read to its end: %2</source>
        <translation>%1 未能读到末尾：%2</translation>
    </message>
    <message>
        <source>%1 Exempted in the file: %2</source>
        <translation>%1 文件内已豁免：%2</translation>
    </message>
    <message>
        <source>Write it like this: %1</source>
        <translation>请这样写：%1</translation>
    </message>
    <message>
        <source>%1 has no flag %2.</source>
        <translation>%1 没有标志 %2。</translation>
    </message>
    <message>
        <source>%1 needs at least one argument.</source>
        <translation>%1 至少需要一个参数。</translation>
    </message>
    <message>
        <source>FROM takes an image, or an image, AS and a stage name.</source>
        <translation>FROM 的参数是一个镜像，或镜像、AS 和阶段名。</translation>
    </message>
    <message>
        <source>A stage name begins with a letter and holds letters, digits and - _ . only; this is %1.</source>
        <translation>阶段名以字母开头，只含字母、数字和 - _ .；这里是 %1。</translation>
    </message>
    <message>
        <source>HEALTHCHECK NONE takes no arguments.</source>
        <translation>HEALTHCHECK NONE 不接受参数。</translation>
    </message>
    <message>
        <source>HEALTHCHECK takes CMD or NONE, not %1.</source>
        <translation>HEALTHCHECK 只接受 CMD 或 NONE，不接受 %1。</translation>
    </message>
    <message>
        <source>HEALTHCHECK CMD has no command.</source>
        <translation>HEALTHCHECK CMD 没有命令。</translation>
    </message>
    <message>
        <source>ONBUILD cannot trigger %1.</source>
        <translation>ONBUILD 不能触发 %1。</translation>
    </message>
    <message>
        <source>%1 has an empty name.</source>
        <translation>%1 的名称为空。</translation>
    </message>
    <message>
        <source>%1 needs a source and a destination.</source>
        <translation>%1 需要来源和目标。</translation>
    </message>
    <message>
        <source>%1 takes exactly one argument.</source>
        <translation>%1 只接受一个参数。</translation>
    </message>
    <message>
        <source>SHELL takes a JSON array only.</source>
        <translation>SHELL 只接受 JSON 数组。</translation>
    </message>
    <message>
        <source>There is no instruction &quot;%1&quot;.</source>
        <translation>没有“%1”这条指令。</translation>
    </message>
    <message>
        <source>The substitution has no closing %1.</source>
        <translation>替换缺少结尾的 %1。</translation>
    </message>
    <message>
        <source>A single quote is not closed.</source>
        <translation>单引号没有闭合。</translation>
    </message>
    <message>
        <source>A double quote is not closed.</source>
        <translation>双引号没有闭合。</translation>
    </message>
    <message>
        <source>This substitution is not one that a build knows.</source>
        <translation>构建不认识这种替换。</translation>
    </message>
    <message>
        <source>%1 has to be set here, and is not.</source>
        <translation>%1 在此必须已设置，但没有。</translation>
    </message>
    <message>
        <source>Ports exist.</source>
        <translation>端口存在。</translation>
    </message>
    <message>
        <source>Ports end at 65535; a build or the start of the container fails.</source>
        <translation>端口最大为 65535；构建或容器启动会失败。</translation>
    </message>
    <message>
        <source>Programs are started without a shell.</source>
        <translation>程序不经外壳启动。</translation>
    </message>
    <message>
        <source>A shell in between keeps signals from the program, so that stopping it takes ten seconds and a kill. BuildKit accepts a stage with a SHELL, hadolint looks at HEALTHCHECK too.</source>
        <translation>中间的外壳使信号到不了程序，停止要等十秒再强杀。BuildKit 接受设了 SHELL 的阶段，hadolint 还检查 HEALTHCHECK。</translation>
    </message>
    <message>
        <source>Protocols are written in small letters.</source>
        <translation>协议用小写。</translation>
    </message>
    <message>
        <source>Docker writes them so everywhere else.</source>
        <translation>Docker 在其他地方都这样写。</translation>
    </message>
    <message>
        <source>EXPOSE names ports only.</source>
        <translation>EXPOSE 只写端口。</translation>
    </message>
    <message>
        <source>Addresses and ports of the host are for the one who starts the container; a later release refuses them.</source>
        <translation>地址和主机端口由启动容器的人决定；以后的版本会拒绝。</translation>
    </message>
    <message>
        <source>No port for ssh is offered.</source>
        <translation>不提供 ssh 端口。</translation>
    </message>
    <message>
        <source>A container is entered with docker exec; a server for logins has keys and faults of its own.</source>
        <translation>进入容器用 docker exec；登录服务有它自己的密钥和漏洞。</translation>
    </message>
    <message>
        <source>No rule is switched off in the file.</source>
        <translation>文件里不关闭规则。</translation>
    </message>
    <message>
        <source>Off unless asked for: where comments may not switch rules off, they are reported.</source>
        <translation>默认关闭：在不允许用注释关闭规则的地方，这些注释会被报告。</translation>
    </message>
    <message>
        <source>The maintainer is a label.</source>
        <translation>维护者写成标签。</translation>
    </message>
    <message>
        <source>MAINTAINER is out of use since Docker 1.13.</source>
        <translation>自 Docker 1.13 起不再使用 MAINTAINER。</translation>
    </message>
    <message>
        <source>Stage names are written in small letters.</source>
        <translation>阶段名用小写。</translation>
    </message>
    <message>
        <source>Names are compared without regard to case; capital letters suggest otherwise.</source>
        <translation>比较名称时不区分大小写；大写会让人误解。</translation>
    </message>
    <message>
        <source>FROM and AS are written alike.</source>
        <translation>FROM 和 AS 写法一致。</translation>
    </message>
    <message>
        <source>One letter case reads better.</source>
        <translation>大小写一致更易读。</translation>
    </message>
    <message>
        <source>Instructions are written alike.</source>
        <translation>指令写法一致。</translation>
    </message>
    <message>
        <source>Continued instructions have no blank lines.</source>
        <translation>续行的指令没有空行。</translation>
    </message>
    <message>
        <source>A later release of Docker ends the instruction there.</source>
        <translation>以后的 Docker 版本会在空行处结束指令。</translation>
    </message>
    <message>
        <source>ENV and LABEL have an equal sign.</source>
        <translation>ENV 和 LABEL 使用等号。</translation>
    </message>
    <message>
        <source>The old form takes the whole line for one value.</source>
        <translation>旧写法把整行当成一个值。</translation>
    </message>
    <message>
        <source>Comments describe what stands below them.</source>
        <translation>注释描述其下方的内容。</translation>
    </message>
    <message>
        <source>Tools show the comment above a stage or an argument as its description. Off unless asked for.</source>
        <translation>工具会把阶段或参数上方的注释当成说明显示。默认关闭。</translation>
    </message>
    <message>
        <source>What is loaded and run comes from the image.</source>
        <translation>加载和运行的东西来自镜像。</translation>
    </message>
    <message>
        <source>A folder that others can write to, or the current one, lets them put a program in the way of the real one.</source>
        <translation>别人可写的目录或当前目录，会让他们用假程序挡在真程序前面。</translation>
    </message>
    <message>
        <source>Arguments are not run as programs.</source>
        <translation>参数不当作程序运行。</translation>
    </message>
    <message>
        <source>eval runs whatever a variable holds, and the one who starts the container sets it.</source>
        <translation>eval 会执行变量里的任何内容，而变量由启动容器的人设置。</translation>
    </message>
    <message>
        <source>The health check can fail.</source>
        <translation>健康检查可能失败。</translation>
    </message>
    <message>
        <source>A check that always succeeds hides a container that is broken.</source>
        <translation>总是成功的检查会掩盖坏掉的容器。</translation>
    </message>
    <message>
        <source>The health check is on.</source>
        <translation>健康检查已开启。</translation>
    </message>
    <message>
        <source>NONE switches off what the base image checks.</source>
        <translation>NONE 会关掉基础镜像的检查。</translation>
    </message>
    <message>
        <source>Servers ask who it is.</source>
        <translation>服务会验证身份。</translation>
    </message>
    <message>
        <source>A debugger or a database without login on all addresses belongs to whoever reaches it.</source>
        <translation>在所有地址上不设登录的调试器或数据库，谁连上就归谁。</translation>
    </message>
    <message>
        <source>The image does nothing behind the back of its users.</source>
        <translation>镜像不在使用者背后做事。</translation>
    </message>
    <message>
        <source>ONBUILD runs in every build on this image, unseen by those who write it. Off unless asked for.</source>
        <translation>ONBUILD 会在每个以此镜像为基础的构建中运行，写文件的人看不到。默认关闭。</translation>
    </message>
    <message>
        <source>Nobody logs in to the container.</source>
        <translation>没有人登录到容器。</translation>
    </message>
    <message>
        <source>A server for logins has keys, passwords and faults of its own; docker exec needs none.</source>
        <translation>登录服务有它自己的密钥、密码和漏洞；docker exec 都不需要。</translation>
    </message>
    <message>
        <source>Only ports for users are offered.</source>
        <translation>只提供给用户用的端口。</translation>
    </message>
    <message>
        <source>Ports for debuggers, administrators and databases without login lead straight inside.</source>
        <translation>调试、管理和无登录数据库的端口直通内部。</translation>
    </message>
    <message>
        <source>The image holds no tools for attackers.</source>
        <translation>镜像里没有攻击者的工具。</translation>
    </message>
    <message>
        <source>Debuggers and network tools help whoever has broken in.</source>
        <translation>调试器和网络工具会帮助入侵者。</translation>
    </message>
    <message>
        <source>Compilers stay in the stages that build.</source>
        <translation>编译器留在负责构建的阶段。</translation>
    </message>
    <message>
        <source>The last stage needs the result only; compilers make it large and help whoever has broken in.</source>
        <translation>最后的阶段只需要结果；编译器使它变大，也会帮助入侵者。</translation>
    </message>
    <message>
        <source>Modes for developers are off.</source>
        <translation>开发模式已关闭。</translation>
    </message>
    <message>
        <source>They show sources and settings in error pages, or let others run code.</source>
        <translation>它会在错误页面里露出源码和设置，或让别人运行代码。</translation>
    </message>
    <message>
        <source>The image says where it is from.</source>
        <translation>镜像说明来源。</translation>
    </message>
    <message>
        <source>Labels for source and revision lead from an image back to what it was built of. Off unless asked for.</source>
        <translation>来源和修订标签可从镜像追溯到构建它的源代码。默认关闭。</translation>
    </message>
    <message>
        <source>Updates come with a new base image.</source>
        <translation>更新随新的基础镜像而来。</translation>
    </message>
    <message>
        <source>An upgrade of everything gives another result each day, and the cache keeps an old one.</source>
        <translation>全部升级每天结果都不同，而缓存会保留旧的。</translation>
    </message>
    <message>
        <source>WORKDIR is absolute.</source>
        <translation>WORKDIR 使用绝对路径。</translation>
    </message>
    <message>
        <source>A relative one depends on every line before it and on the base image. hadolint reports each, BuildKit the first of a chain.</source>
        <translation>相对路径取决于它之前的每一行和基础镜像。hadolint 逐个报告，BuildKit 只报告一串中的第一个。</translation>
    </message>
    <message>
        <source>Archives are unpacked by ADD.</source>
        <translation>归档由 ADD 解包。</translation>
    </message>
    <message>
        <source>ADD unpacks a local archive in one layer. CIS 4.9 wants COPY instead; so this rule counts in no score.</source>
        <translation>ADD 在一层里解开本地归档。CIS 4.9 要求用 COPY，所以本规则不计分。</translation>
    </message>
    <message>
        <source>Files and folders come in by COPY.</source>
        <translation>文件和目录用 COPY 带入。</translation>
    </message>
    <message>
        <source>ADD also fetches and unpacks: what a line does depends on what the file is. Trivy takes .tar anywhere for an archive, hadolint goes by the ending.</source>
        <translation>ADD 还会下载和解包：一行做什么取决于文件本身。Trivy 只要含 .tar 就算归档，hadolint 看后缀。</translation>
    </message>
    <message>
        <source>The target of several files is a folder.</source>
        <translation>多个文件的目标是目录。</translation>
    </message>
    <message>
        <source>A build refuses it; without the slash the target is taken for a file.</source>
        <translation>构建会拒绝；没有斜杠时目标被当成文件。</translation>
    </message>
    <message>
        <source>COPY goes to a place that the file names.</source>
        <translation>COPY 的目标由文件写明。</translation>
    </message>
    <message>
        <source>Without WORKDIR a relative target lies wherever the base image points to that day.</source>
        <translation>没有 WORKDIR 时，相对目标落在基础镜像当天所指的地方。</translation>
    </message>
    <message>
        <source>Only what is needed is copied from a stage.</source>
        <translation>只从阶段复制需要的东西。</translation>
    </message>
    <message>
        <source>The whole file system brings everything along that the other stage was meant to keep out.</source>
        <translation>复制整个文件系统，会把另一个阶段本该挡住的东西全带过来。</translation>
    </message>
    <message>
        <source>Only files that the build gets are copied.</source>
        <translation>只复制构建能得到的文件。</translation>
    </message>
    <message>
        <source>The .dockerignore keeps the path out of the build&apos;s folder: COPY does not find it.</source>
        <translation>.dockerignore 把该路径排除在构建目录之外：COPY 找不到它。</translation>
    </message>
    <message>
        <source>WORKDIR is no folder of the system.</source>
        <translation>WORKDIR 不是系统目录。</translation>
    </message>
    <message>
        <source>Files in /proc, /dev or /boot are hidden or lost as soon as the container starts.</source>
        <translation>容器一启动，/proc、/dev 或 /boot 里的文件就会被遮住或丢失。</translation>
    </message>
    <message>
        <source>Downloads are looked at before they are run.</source>
        <translation>下载内容先检查再运行。</translation>
    </message>
    <message>
        <source>Whoever controls the server or the way to it runs programs as root in the build. pipefail does not help.</source>
        <translation>控制服务器或线路的人能在构建中以 root 运行程序。pipefail 帮不上忙。</translation>
    </message>
    <message>
        <source>What ADD fetches is verified.</source>
        <translation>ADD 取来的东西经过验证。</translation>
    </message>
    <message>
        <source>Without a checksum or a commit the server decides each time what comes in.</source>
        <translation>没有校验和或提交号时，每次带进什么由服务器决定。</translation>
    </message>
    <message>
        <source>Downloaded programs are verified.</source>
        <translation>下载的程序经过验证。</translation>
    </message>
    <message>
        <source>A checksum or a signature tells that the file is the one that was meant.</source>
        <translation>校验和或签名说明文件正是想要的那个。</translation>
    </message>
    <message>
        <source>Certificates are checked.</source>
        <translation>检查证书。</translation>
    </message>
    <message>
        <source>Without the check anyone on the way can answer in the other side&apos;s place.</source>
        <translation>不检查时，线路上的任何人都能冒充对方应答。</translation>
    </message>
    <message>
        <source>Packages are signed.</source>
        <translation>软件包经过签名。</translation>
    </message>
    <message>
        <source>Without the signature a mirror or anyone on the way decides what is installed.</source>
        <translation>没有签名时，镜像站或线路上的任何人决定装什么。</translation>
    </message>
    <message>
        <source>Keys of repositories are verified.</source>
        <translation>仓库密钥经过验证。</translation>
    </message>
    <message>
        <source>A key that is taken as it comes signs whatever its sender likes.</source>
        <translation>照单全收的密钥，发送者想签什么就签什么。</translation>
    </message>
    <message>
        <source>It is known which registry answers.</source>
        <translation>明确由哪个仓库应答。</translation>
    </message>
    <message>
        <source>With two indexes the higher version wins, and anyone can publish it on the open one.</source>
        <translation>有两个索引时版本高者胜出，而任何人都能在公开索引上发布。</translation>
    </message>
    <message>
        <source>Lock files are followed.</source>
        <translation>遵循锁定文件。</translation>
    </message>
    <message>
        <source>Otherwise the dependencies are chosen anew in each build.</source>
        <translation>否则每次构建都会重新选择依赖。</translation>
    </message>
    <message>
        <source>Sources are cloned at a commit or a tag.</source>
        <translation>在指定提交或标签处克隆源代码。</translation>
    </message>
    <message>
        <source>A branch is another one tomorrow.</source>
        <translation>分支明天就不一样了。</translation>
    </message>
    <message>
        <source>The file can be read.</source>
        <translation>文件可以被解析。</translation>
    </message>
    <message>
        <source>A build stops at this line. What stands behind it was judged all the same.</source>
        <translation>构建会在此行停止。其后的内容仍然做了检查。</translation>
    </message>
    <message>
        <source>Each instruction has arguments that it takes.</source>
        <translation>每条指令的参数都合法。</translation>
    </message>
    <message>
        <source>A build refuses this instruction: its flags or the number of its arguments are wrong.</source>
        <translation>构建会拒绝此指令：标志或参数个数不对。</translation>
    </message>
    <message>
        <source>Each line begins with an instruction.</source>
        <translation>每行都以指令开头。</translation>
    </message>
    <message>
        <source>A build stops at a word that is no instruction; most often it is a typing error or a lost backslash.</source>
        <translation>遇到不是指令的词，构建就会停止；多半是拼写错误或漏了反斜杠。</translation>
    </message>
    <message>
        <source>The file is text in UTF-8.</source>
        <translation>文件是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>Bytes that are no text can hide instructions from whoever reads the file.</source>
        <translation>不是文本的字节会让读者看不到隐藏的指令。</translation>
    </message>
    <message>
        <source>The file has an ordinary size.</source>
        <translation>文件大小正常。</translation>
    </message>
    <message>
        <source>What lies beyond the limit was not judged, so nothing is known about it.</source>
        <translation>超出上限的部分没有检查，因此对它一无所知。</translation>
    </message>
    <message>
        <source>Exemptions name a rule and give a reason.</source>
        <translation>豁免写明规则和理由。</translation>
    </message>
    <message>
        <source>An exemption that nobody can understand later is as good as a rule switched off for ever.</source>
        <translation>日后没人看得懂的豁免，等于永远关掉了这条规则。</translation>
    </message>
    <message>
        <source>Exemptions are in force.</source>
        <translation>豁免仍在有效期内。</translation>
    </message>
    <message>
        <source>The day until which the exemption was meant has passed: mend the cause or decide again.</source>
        <translation>豁免的期限已过：请消除原因，或重新决定。</translation>
    </message>
    <message>
        <source>Base images are named with a tag or a digest.</source>
        <translation>基础镜像写明标签或摘要。</translation>
    </message>
    <message>
        <source>Without one, latest is meant: the image is another one after each release. hadolint lets variables pass, Trivy fills in their defaults; both reports are kept.</source>
        <translation>不写就是 latest：每次发布后都是另一个镜像。hadolint 放过变量，Trivy 代入默认值；两种结果都保留。</translation>
    </message>
    <message>
        <source>Base images are not asked for as latest.</source>
        <translation>基础镜像不使用 latest。</translation>
    </message>
    <message>
        <source>latest is whatever was published last: the same file gives another image tomorrow.</source>
        <translation>latest 是最近发布的任何东西：同一文件明天得到的是另一个镜像。</translation>
    </message>
    <message>
        <source>Images come from trusted registries.</source>
        <translation>镜像来自可信的仓库。</translation>
    </message>
    <message>
        <source>Whoever runs the registry decides what runs in the container. The list stands in trustedRegistries.</source>
        <translation>仓库的运营者决定容器里运行什么。名单写在 trustedRegistries 中。</translation>
    </message>
    <message>
        <source>The platform is left to the one who builds.</source>
        <translation>平台由构建者决定。</translation>
    </message>
    <message>
        <source>A fixed platform builds the wrong image on other machines. BuildKit accepts any variable, hadolint those of the build only.</source>
        <translation>固定的平台在别的机器上会构建出错误的镜像。BuildKit 接受任何变量，hadolint 只接受构建自带的变量。</translation>
    </message>
    <message>
        <source>The default platform is not spelled out.</source>
        <translation>不写出默认的平台。</translation>
    </message>
    <message>
        <source>FROM takes the target platform anyway; saying so suggests that something else were possible.</source>
        <translation>FROM 本来就用目标平台；写出来会让人以为还有别的可能。</translation>
    </message>
    <message>
        <source>FROM uses arguments that are declared before it.</source>
        <translation>FROM 使用此前声明的参数。</translation>
    </message>
    <message>
        <source>An argument that no ARG declares is empty: the name of the image is another one than meant.</source>
        <translation>没有 ARG 声明的参数是空的：镜像名不再是想要的那个。</translation>
    </message>
    <message>
        <source>The defaults of arguments name an image.</source>
        <translation>参数的默认值能得出一个镜像。</translation>
    </message>
    <message>
        <source>Whoever builds without options gets an error instead of an image.</source>
        <translation>不带选项构建的人得到的是错误，而不是镜像。</translation>
    </message>
    <message>
        <source>A stage has one health check.</source>
        <translation>一个阶段只有一个健康检查。</translation>
    </message>
    <message>
        <source>Only the last one counts; the other misleads whoever reads the file.</source>
        <translation>只有最后一个生效；另一个会误导读者。</translation>
    </message>
    <message>
        <source>COPY --from names a stage or an image in full.</source>
        <translation>COPY --from 指向已有的阶段或完整的镜像名。</translation>
    </message>
    <message>
        <source>A name that no stage has is taken for an image of that name, from wherever the builder looks for it.</source>
        <translation>没有阶段叫这个名字时，它会被当成同名镜像，从构建器能找到的任何地方取来。</translation>
    </message>
    <message>
        <source>No stage copies from itself.</source>
        <translation>阶段不从自身复制。</translation>
    </message>
    <message>
        <source>A stage is not finished while it is built: there is nothing to copy from.</source>
        <translation>构建中的阶段还没有完成：没有东西可以复制。</translation>
    </message>
    <message>
        <source>Stage names are unique.</source>
        <translation>阶段名各不相同。</translation>
    </message>
    <message>
        <source>With two stages of one name nobody sees which one COPY --from takes from.</source>
        <translation>两个阶段同名时，没人看得出 COPY --from 取自哪一个。</translation>
    </message>
    <message>
        <source>ONBUILD triggers ordinary instructions.</source>
        <translation>ONBUILD 只触发普通指令。</translation>
    </message>
    <message>
        <source>ONBUILD, FROM and MAINTAINER cannot be triggered; the build of the child fails.</source>
        <translation>ONBUILD、FROM 和 MAINTAINER 不能被触发；子镜像的构建会失败。</translation>
    </message>
    <message>
        <source>Every stage that is run has a health check.</source>
        <translation>会运行的阶段都有健康检查。</translation>
    </message>
    <message>
        <source>Without one Docker takes a container that hangs for a sound one. hadolint goes by stage, Trivy is content with one anywhere.</source>
        <translation>没有它，Docker 会把挂起的容器当成正常的。hadolint 按阶段检查，Trivy 只要文件里有一个就满意。</translation>
    </message>
    <message>
        <source>FROM comes first.</source>
        <translation>FROM 在最前面。</translation>
    </message>
    <message>
        <source>Only ARG may stand in front of the first FROM; a build refuses everything else.</source>
        <translation>第一个 FROM 之前只能有 ARG；其余的构建都会拒绝。</translation>
    </message>
    <message>
        <source>Stages have names that mean nothing else.</source>
        <translation>阶段名没有其他含义。</translation>
    </message>
    <message>
        <source>scratch and context mean the empty image and the build&apos;s folder wherever a stage can be named.</source>
        <translation>凡能写阶段名的地方，scratch 和 context 分别表示空镜像和构建目录。</translation>
    </message>
    <message>
        <source>A stage has one CMD.</source>
        <translation>一个阶段只有一个 CMD。</translation>
    </message>
    <message>
        <source>Only the last one counts; the other misleads whoever reads the file. BuildKit reports the one that is lost, hadolint the one too many.</source>
        <translation>只有最后一个生效；另一个会误导读者。BuildKit 报告失效的那个，hadolint 报告多余的那个。</translation>
    </message>
    <message>
        <source>A stage has one ENTRYPOINT.</source>
        <translation>一个阶段只有一个 ENTRYPOINT。</translation>
    </message>
    <message>
        <source>Base images are on the list of approved ones.</source>
        <translation>基础镜像在批准名单中。</translation>
    </message>
    <message>
        <source>A trusted registry holds many images; only the ones looked at are known. The list stands in approved-images.</source>
        <translation>可信仓库里有很多镜像；只有看过的才算了解。名单写在 approved-images 中。</translation>
    </message>
    <message>
        <source>Base images are pinned to a digest.</source>
        <translation>基础镜像固定到摘要。</translation>
    </message>
    <message>
        <source>A tag can be moved to another image at any time; a digest cannot. Off unless asked for.</source>
        <translation>标签随时可以指向另一个镜像；摘要不会。默认关闭。</translation>
    </message>
    <message>
        <source>The file chooses the base image.</source>
        <translation>基础镜像由文件决定。</translation>
    </message>
    <message>
        <source>An argument without a pinned default lets whoever starts the build choose what everything else stands on.</source>
        <translation>参数没有固定的默认值时，谁启动构建，谁就决定一切的基础。</translation>
    </message>
    <message>
        <source>Base images get security updates.</source>
        <translation>基础镜像仍有安全更新。</translation>
    </message>
    <message>
        <source>After the end of support faults that become known stay open in every image built on it.</source>
        <translation>停止支持之后，新发现的漏洞会留在每个以它为基础的镜像里。</translation>
    </message>
    <message>
        <source>The frontend is Docker&apos;s own or pinned.</source>
        <translation>前端是 Docker 官方的，或已固定。</translation>
    </message>
    <message>
        <source>The image named by # syntax= reads the whole context and decides what is built.</source>
        <translation># syntax= 指定的镜像能读取整个构建目录，并决定构建什么。</translation>
    </message>
    <message>
        <source>Keys of labels are valid.</source>
        <translation>标签的键合法。</translation>
    </message>
    <message>
        <source>Keys are small letters, digits, dots and dashes; the name spaces of Docker are reserved.</source>
        <translation>键由小写字母、数字、点和横线组成；Docker 的命名空间是保留的。</translation>
    </message>
    <message>
        <source>Stages have the labels of the schema.</source>
        <translation>阶段带有规定的标签。</translation>
    </message>
    <message>
        <source>Labels that everyone counts on say what an image is and who looks after it.</source>
        <translation>大家依赖的标签说明镜像是什么、由谁负责。</translation>
    </message>
    <message>
        <source>Stages have no other labels.</source>
        <translation>阶段没有其他标签。</translation>
    </message>
    <message>
        <source>With strict labels only those of the schema are known.</source>
        <translation>严格模式下只有规定的标签有效。</translation>
    </message>
    <message>
        <source>Labels of the schema have a value.</source>
        <translation>规定的标签有值。</translation>
    </message>
    <message>
        <source>An empty label says nothing.</source>
        <translation>空标签什么也没说。</translation>
    </message>
    <message>
        <source>Labels for addresses hold one.</source>
        <translation>地址类标签是有效地址。</translation>
    </message>
    <message>
        <source>Tools follow the address.</source>
        <translation>工具会访问该地址。</translation>
    </message>
    <message>
        <source>Labels for times hold one.</source>
        <translation>时间类标签是有效时间。</translation>
    </message>
    <message>
        <source>Tools compare the times, written as RFC 3339.</source>
        <translation>工具按 RFC 3339 的写法比较时间。</translation>
    </message>
    <message>
        <source>Labels for licences hold an SPDX identifier.</source>
        <translation>许可类标签是 SPDX 标识。</translation>
    </message>
    <message>
        <source>Tools decide by the licence whether an image may be used.</source>
        <translation>工具按许可决定镜像能否使用。</translation>
    </message>
    <message>
        <source>Labels for commits hold a hash.</source>
        <translation>提交类标签是哈希。</translation>
    </message>
    <message>
        <source>Only a hash leads back to the sources.</source>
        <translation>只有哈希能回到源代码。</translation>
    </message>
    <message>
        <source>Labels for versions hold a semantic version.</source>
        <translation>版本类标签是语义化版本。</translation>
    </message>
    <message>
        <source>Tools compare versions by their parts.</source>
        <translation>工具按各部分比较版本。</translation>
    </message>
    <message>
        <source>Labels for mail addresses hold one.</source>
        <translation>邮件类标签是有效地址。</translation>
    </message>
    <message>
        <source>Whoever finds a fault has to know whom to write to.</source>
        <translation>发现问题的人得知道写信给谁。</translation>
    </message>
    <message>
        <source>apt-get installs fixed versions.</source>
        <translation>apt-get 安装固定版本。</translation>
    </message>
    <message>
        <source>Without a version the same file gives another image tomorrow, and a package that was taken over is installed unseen.</source>
        <translation>不写版本时，同一文件明天得到的是另一个镜像；被人接管的软件包也会悄悄装上。</translation>
    </message>
    <message>
        <source>Package lists are removed in the layer that fetched them.</source>
        <translation>软件包列表在下载它的同一层删除。</translation>
    </message>
    <message>
        <source>The lists serve nobody in the image, and a later RUN cannot take them out of an earlier layer.</source>
        <translation>列表在镜像里毫无用处，而后面的 RUN 无法把它从前面的层里去掉。</translation>
    </message>
    <message>
        <source>apt-get install asks nothing.</source>
        <translation>apt-get install 不提问。</translation>
    </message>
    <message>
        <source>A build has nobody who could answer; it stops or waits.</source>
        <translation>构建时没有人能回答，它会停住或一直等待。</translation>
    </message>
    <message>
        <source>Only the packages named are installed.</source>
        <translation>只安装点名的软件包。</translation>
    </message>
    <message>
        <source>Recommended packages make the image larger and give an attacker more to work with.</source>
        <translation>推荐的软件包让镜像变大，也给攻击者更多可用之物。</translation>
    </message>
    <message>
        <source>Scripts call apt-get.</source>
        <translation>脚本使用 apt-get。</translation>
    </message>
    <message>
        <source>apt may change what it prints and asks between versions; apt-get keeps its interface.</source>
        <translation>apt 的输出和提问会随版本变化；apt-get 的接口保持不变。</translation>
    </message>
    <message>
        <source>The distribution&apos;s release comes from the base image.</source>
        <translation>发行版的版本由基础镜像决定。</translation>
    </message>
    <message>
        <source>Moving all packages makes another system than the one that the base image was tested as.</source>
        <translation>升级所有软件包后，系统就不再是基础镜像测试过的那个了。</translation>
    </message>
    <message>
        <source>apk adds fixed versions.</source>
        <translation>apk 安装固定版本。</translation>
    </message>
    <message>
        <source>Without a version the same file gives another image tomorrow. A bound such as ~= keeps a package on its line.</source>
        <translation>不写版本时，同一文件明天得到的是另一个镜像。~= 之类的限定可让软件包留在同一系列。</translation>
    </message>
    <message>
        <source>apk leaves no index behind.</source>
        <translation>apk 不留下索引。</translation>
    </message>
    <message>
        <source>--no-cache fetches the index, uses it and keeps nothing of it.</source>
        <translation>--no-cache 取得索引、使用后什么也不保留。</translation>
    </message>
    <message>
        <source>yum asks nothing.</source>
        <translation>yum 不提问。</translation>
    </message>
    <message>
        <source>yum leaves no cache behind.</source>
        <translation>yum 不留下缓存。</translation>
    </message>
    <message>
        <source>The cache serves nobody in the image, and a later RUN cannot take it out of an earlier layer.</source>
        <translation>缓存在镜像里毫无用处，而后面的 RUN 无法把它从前面的层里去掉。</translation>
    </message>
    <message>
        <source>yum installs fixed versions.</source>
        <translation>yum 安装固定版本。</translation>
    </message>
    <message>
        <source>Without a version the same file gives another image tomorrow.</source>
        <translation>不写版本时，同一文件明天得到的是另一个镜像。</translation>
    </message>
    <message>
        <source>zypper asks nothing.</source>
        <translation>zypper 不提问。</translation>
    </message>
    <message>
        <source>zypper does not move the distribution.</source>
        <translation>zypper 不升级整个发行版。</translation>
    </message>
    <message>
        <source>zypper leaves no cache behind.</source>
        <translation>zypper 不留下缓存。</translation>
    </message>
    <message>
        <source>zypper installs fixed versions.</source>
        <translation>zypper 安装固定版本。</translation>
    </message>
    <message>
        <source>dnf asks nothing.</source>
        <translation>dnf 不提问。</translation>
    </message>
    <message>
        <source>dnf leaves no cache behind.</source>
        <translation>dnf 不留下缓存。</translation>
    </message>
    <message>
        <source>dnf installs fixed versions.</source>
        <translation>dnf 安装固定版本。</translation>
    </message>
    <message>
        <source>pip installs fixed versions.</source>
        <translation>pip 安装固定版本。</translation>
    </message>
    <message>
        <source>Without a version the newest upload is taken, whoever made it. A file of requirements with hashes is safer still.</source>
        <translation>不写版本时取用最新的上传，不管是谁上传的。带哈希的依赖文件更安全。</translation>
    </message>
    <message>
        <source>npm installs fixed versions.</source>
        <translation>npm 安装固定版本。</translation>
    </message>
    <message>
        <source>Without a version the newest upload is taken, whoever made it.</source>
        <translation>不写版本时取用最新的上传，不管是谁上传的。</translation>
    </message>
    <message>
        <source>gem installs fixed versions.</source>
        <translation>gem 安装固定版本。</translation>
    </message>
    <message>
        <source>pip leaves no cache behind.</source>
        <translation>pip 不留下缓存。</translation>
    </message>
    <message>
        <source>The cache serves nobody in the image. ENV PIP_NO_CACHE_DIR=1 or a cache mount does as well.</source>
        <translation>缓存在镜像里毫无用处。用 ENV PIP_NO_CACHE_DIR=1 或缓存挂载也行。</translation>
    </message>
    <message>
        <source>yarn leaves no cache behind.</source>
        <translation>yarn 不留下缓存。</translation>
    </message>
    <message>
        <source>go installs fixed versions.</source>
        <translation>go 安装固定版本。</translation>
    </message>
    <message>
        <source>Without a version, or with @latest, the newest commit is built, whoever made it.</source>
        <translation>不写版本或写 @latest 时，构建的是最新的提交，不管是谁提交的。</translation>
    </message>
    <message>
        <source>Only the owner writes to files.</source>
        <translation>只有所有者能写文件。</translation>
    </message>
    <message>
        <source>Every user of the container, a broken-in one too, can change programs and settings.</source>
        <translation>容器里的每个用户，包括入侵者，都能改程序和设置。</translation>
    </message>
    <message>
        <source>No program runs with its owner&apos;s rights.</source>
        <translation>没有程序以所有者的权限运行。</translation>
    </message>
    <message>
        <source>A fault in such a program makes every user root.</source>
        <translation>这种程序有漏洞时，任何用户都能成为 root。</translation>
    </message>
    <message>
        <source>Programs have no capabilities of their own.</source>
        <translation>程序没有自己的特权能力。</translation>
    </message>
    <message>
        <source>Who starts the program has the capability, whoever that is.</source>
        <translation>谁启动程序，谁就有这项能力。</translation>
    </message>
    <message>
        <source>Users cannot become root.</source>
        <translation>用户不能成为 root。</translation>
    </message>
    <message>
        <source>sudo, doas and the groups of administrators undo what USER has achieved.</source>
        <translation>sudo、doas 和管理员组会抵消 USER 的作用。</translation>
    </message>
    <message>
        <source>Accounts have no passwords of their own in the image.</source>
        <translation>镜像里的账户没有自带密码。</translation>
    </message>
    <message>
        <source>Everyone who has the image has the password, or its hash to try passwords on.</source>
        <translation>拥有镜像的人就有密码，或有可供破解的哈希。</translation>
    </message>
    <message>
        <source>RUN stays inside the build.</source>
        <translation>RUN 留在构建之内。</translation>
    </message>
    <message>
        <source>Insecure mode, the host&apos;s network and devices reach out of the build into the machine.</source>
        <translation>不安全模式、主机网络和设备会从构建伸到机器上。</translation>
    </message>
    <message>
        <source>The image needs no Docker daemon.</source>
        <translation>镜像不需要 Docker 守护进程。</translation>
    </message>
    <message>
        <source>Who reaches the daemon&apos;s socket is root on the host.</source>
        <translation>能访问守护进程套接字的人就是主机上的 root。</translation>
    </message>
    <message>
        <source>Volumes hold data.</source>
        <translation>卷只存数据。</translation>
    </message>
    <message>
        <source>A volume over a folder of the system hides updates of the image and keeps what an attacker leaves there.</source>
        <translation>盖在系统目录上的卷会遮住镜像更新，并保留攻击者留下的东西。</translation>
    </message>
    <message>
        <source>RUN starts programs that a build can use.</source>
        <translation>RUN 启动构建中有用的程序。</translation>
    </message>
    <message>
        <source>Programs for a live host, such as service or mount, find nothing to work on while an image is built.</source>
        <translation>service、mount 之类面向运行中主机的程序，在构建镜像时无事可做。</translation>
    </message>
    <message>
        <source>WORKDIR changes the folder.</source>
        <translation>用 WORKDIR 切换目录。</translation>
    </message>
    <message>
        <source>cd lasts to the end of its RUN only; readers have to follow it through every line.</source>
        <translation>cd 只在本条 RUN 内有效；读者得逐行跟踪。</translation>
    </message>
    <message>
        <source>RUN needs no sudo.</source>
        <translation>RUN 不需要 sudo。</translation>
    </message>
    <message>
        <source>RUN is root until USER says otherwise; sudo leaves a way to root in the image.</source>
        <translation>在 USER 改变之前 RUN 就是 root；sudo 会在镜像里留下通往 root 的路。</translation>
    </message>
    <message>
        <source>Login records stay small.</source>
        <translation>登录记录文件保持很小。</translation>
    </message>
    <message>
        <source>With a high user id useradd makes sparse files of login records that fill a layer. -l leaves them alone.</source>
        <translation>用户 ID 很大时，useradd 建立的登录记录稀疏文件会撑满一层。-l 可以避免。</translation>
    </message>
    <message>
        <source>wget does not fill the log.</source>
        <translation>wget 不刷满日志。</translation>
    </message>
    <message>
        <source>A progress bar makes thousands of lines that nobody reads.</source>
        <translation>进度条会产生成千上万行没人看的输出。</translation>
    </message>
    <message>
        <source>RUNs that follow each other are one.</source>
        <translation>相邻的 RUN 合为一条。</translation>
    </message>
    <message>
        <source>Each RUN is a layer; two short ones can be one.</source>
        <translation>每条 RUN 是一层；两条短的可以合成一条。</translation>
    </message>
    <message>
        <source>A stage downloads with one program.</source>
        <translation>一个阶段只用一种下载程序。</translation>
    </message>
    <message>
        <source>Two programs for one purpose make the image larger and have twice the faults.</source>
        <translation>两个程序做同一件事，镜像更大，漏洞也加倍。</translation>
    </message>
    <message>
        <source>SHELL chooses the shell.</source>
        <translation>用 SHELL 选择外壳。</translation>
    </message>
    <message>
        <source>Replacing /bin/sh changes what every script of the image runs with.</source>
        <translation>替换 /bin/sh 会改变镜像里每个脚本的运行环境。</translation>
    </message>
    <message>
        <source>A failure in front of a pipe ends the build.</source>
        <translation>管道前的失败会终止构建。</translation>
    </message>
    <message>
        <source>A pipe is as good as its last program: a download that fails goes unseen.</source>
        <translation>管道只看最后一个程序：下载失败也没人察觉。</translation>
    </message>
    <message>
        <source>A package index is updated where it is used.</source>
        <translation>软件包索引在使用处更新。</translation>
    </message>
    <message>
        <source>On a line of its own the old index comes from the cache, and old packages are installed with their faults.</source>
        <translation>单独成行时旧索引来自缓存，装上的是带漏洞的旧包。</translation>
    </message>
    <message>
        <source>The image does not run as root.</source>
        <translation>镜像不以 root 运行。</translation>
    </message>
    <message>
        <source>Whoever breaks out of a program that is root is root in the container. hadolint looks at each stage that says USER, Trivy at the last USER of the file and at none at all.</source>
        <translation>突破以 root 运行的程序，就成了容器里的 root。hadolint 检查写了 USER 的每个阶段，Trivy 看文件里最后一个 USER，以及完全没有的情况。</translation>
    </message>
    <message>
        <source>USER is a number.</source>
        <translation>USER 使用数字。</translation>
    </message>
    <message>
        <source>A host that insists on users other than root cannot look a name up in the image.</source>
        <translation>要求非 root 用户的主机无法在镜像里查名字。</translation>
    </message>
    <message>
        <source>ENV uses what was set before it.</source>
        <translation>ENV 只用之前已设的值。</translation>
    </message>
    <message>
        <source>All assignments of one ENV see the values from before it: the variable is empty or old.</source>
        <translation>同一条 ENV 的所有赋值看到的都是之前的值：变量是空的或旧的。</translation>
    </message>
    <message>
        <source>Names of ARG and ENV are not those of secrets.</source>
        <translation>ARG 和 ENV 的名称不是密钥的名称。</translation>
    </message>
    <message>
        <source>ARG and ENV stay in the history and the settings of the image. hadolint looks for parts of names, BuildKit and Trivy for whole words; each report keeps its name.</source>
        <translation>ARG 和 ENV 会留在镜像的历史和设置里。hadolint 查名称的一部分，BuildKit 和 Trivy 查整词；每种结果保留自己的名称。</translation>
    </message>
    <message>
        <source>Variables are defined before they are used.</source>
        <translation>变量先定义后使用。</translation>
    </message>
    <message>
        <source>A variable that nothing defines is empty; most often it is a typing error.</source>
        <translation>没有定义的变量是空的；多半是拼写错误。</translation>
    </message>
    <message>
        <source>Values of ARG, ENV and LABEL are no secrets.</source>
        <translation>ARG、ENV 和 LABEL 的值不是密钥。</translation>
    </message>
    <message>
        <source>Everyone who can pull the image reads them with docker inspect or docker history.</source>
        <translation>能拉取镜像的人用 docker inspect 或 docker history 就能读到。</translation>
    </message>
    <message>
        <source>Commands hold no secrets.</source>
        <translation>命令里没有密钥。</translation>
    </message>
    <message>
        <source>Words of RUN stay in the history of the image, even where the layer&apos;s files do not.</source>
        <translation>RUN 的内容会留在镜像历史里，即使该层的文件没有留下。</translation>
    </message>
    <message>
        <source>Secrets reach RUN by a mount.</source>
        <translation>密钥通过挂载传给 RUN。</translation>
    </message>
    <message>
        <source>The value of an argument that RUN uses is written into the history.</source>
        <translation>RUN 用到的参数值会写进历史。</translation>
    </message>
    <message>
        <source>Files with credentials stay outside.</source>
        <translation>凭据文件留在外面。</translation>
    </message>
    <message>
        <source>A key in a layer belongs to everyone who has the image.</source>
        <translation>层里的密钥属于每个拥有镜像的人。</translation>
    </message>
    <message>
        <source>Credentials are not brought in to be removed later.</source>
        <translation>不先带入凭据再删除。</translation>
    </message>
    <message>
        <source>A later layer hides a file; the layer that brought it still has it.</source>
        <translation>后面的层只是遮住文件；带入它的层里还在。</translation>
    </message>
    <message>
        <source>Mounted secrets are not written anywhere.</source>
        <translation>挂载的密钥不写到别处。</translation>
    </message>
    <message>
        <source>A copy of the secret stays in the layer that the mount was to keep clean.</source>
        <translation>密钥的副本会留在挂载本想保持干净的层里。</translation>
    </message>
    <message>
        <source>The key of the other host is known.</source>
        <translation>已知对方主机的密钥。</translation>
    </message>
    <message>
        <source>Whoever sits in between answers in its place and sends what he likes.</source>
        <translation>中间人可以冒充应答，想发什么就发什么。</translation>
    </message>
    <message>
        <source>Only what is needed is copied from the build&apos;s folder.</source>
        <translation>只从构建目录复制需要的东西。</translation>
    </message>
    <message>
        <source>The whole folder brings keys, settings and the history of the sources along.</source>
        <translation>整个目录会带进密钥、设置和源代码历史。</translation>
    </message>
    <message>
        <source>The file holds no instruction.</source>
        <translation>文件里没有指令。</translation>
    </message>
    <message>
        <source>The directive %1 stands here a second time.</source>
        <translation>指示 %1 在此第二次出现。</translation>
    </message>
    <message>
        <source>The escape character can be \ or `, not %1.</source>
        <translation>转义字符只能是 \ 或 `，不能是 %1。</translation>
    </message>
    <message>
        <source>The line is longer than the %1 bytes that a build accepts.</source>
        <translation>此行超过构建接受的 %1 字节。</translation>
    </message>
    <message>
        <source>The here-document %1 has no end.</source>
        <translation>嵌入文档 %1 没有结尾。</translation>
    </message>
    <message>
        <source>The file is larger than %1 bytes; what follows was not read.</source>
        <translation>文件大于 %1 字节；其后的内容没有读取。</translation>
    </message>
    <message>
        <source>A NUL byte: this is no text; what follows was not read.</source>
        <translation>出现 NUL 字节：这不是文本；其后的内容没有读取。</translation>
    </message>
    <message>
        <source>Bytes that are not UTF-8.</source>
        <translation>有不是 UTF-8 的字节。</translation>
    </message>
    <message>
        <source>Faults of this kind not shown: %1.</source>
        <translation>未显示的同类问题：%1。</translation>
    </message>
    <message>
        <source>apk adds %1 in whatever version it finds.</source>
        <translation>apk 安装 %1 时有什么版本就用什么版本。</translation>
    </message>
    <message>
        <source>apk add without --no-cache leaves its index behind.</source>
        <translation>不带 --no-cache 的 apk add 会留下索引。</translation>
    </message>
    <message>
        <source>apt-get installs %1 in whatever version it finds.</source>
        <translation>apt-get 安装 %1 时有什么版本就用什么版本。</translation>
    </message>
    <message>
        <source>The package lists stay in the layer: nothing removes /var/lib/apt/lists in this RUN.</source>
        <translation>软件包列表留在了层里：本条 RUN 没有删除 /var/lib/apt/lists。</translation>
    </message>
    <message>
        <source>apt-get install without -y waits for an answer.</source>
        <translation>不带 -y 的 apt-get install 会等待回答。</translation>
    </message>
    <message>
        <source>apt-get install brings recommended packages along.</source>
        <translation>apt-get install 会带上推荐的软件包。</translation>
    </message>
    <message>
        <source>apt is meant for people; scripts call apt-get.</source>
        <translation>apt 是给人用的；脚本应调用 apt-get。</translation>
    </message>
    <message>
        <source>%1 moves every package of the base image.</source>
        <translation>%1 会升级基础镜像的所有软件包。</translation>
    </message>
    <message>
        <source>%1 is not on the list of approved images.</source>
        <translation>%1 不在批准的镜像名单中。</translation>
    </message>
    <message>
        <source>%1 is not pinned to a digest.</source>
        <translation>%1 没有固定到摘要。</translation>
    </message>
    <message>
        <source>Whoever starts the build chooses the base image with %1.</source>
        <translation>启动构建的人用 %1 选择基础镜像。</translation>
    </message>
    <message>
        <source>%1 gets no more security updates since %2.</source>
        <translation>%1 自 %2 起不再有安全更新。</translation>
    </message>
    <message>
        <source>The frontend %1 sees and steers the whole build; it is neither Docker&apos;s own nor pinned to a digest.</source>
        <translation>前端 %1 能看到并左右整个构建；它既不是 Docker 官方的，也没有固定到摘要。</translation>
    </message>
    <message>
        <source>%1 is started by a shell: signals do not reach it.</source>
        <translation>%1 由外壳启动：信号到不了它。</translation>
    </message>
    <message>
        <source>There is no port %1.</source>
        <translation>没有端口 %1。</translation>
    </message>
    <message>
        <source>EXPOSE offers port 22.</source>
        <translation>EXPOSE 提供了端口 22。</translation>
    </message>
    <message>
        <source>The protocol of %1 has capital letters.</source>
        <translation>%1 的协议含有大写字母。</translation>
    </message>
    <message>
        <source>%1 is more than a port: where it is reached is for the one who starts the container to say.</source>
        <translation>%1 不只是端口：从哪里访问由启动容器的人决定。</translation>
    </message>
    <message>
        <source>sshd lets root log in.</source>
        <translation>sshd 允许 root 登录。</translation>
    </message>
    <message>
        <source>sshd runs in the container.</source>
        <translation>容器里运行 sshd。</translation>
    </message>
    <message>
        <source>%1 offers logins into the container.</source>
        <translation>%1 提供登录到容器的服务。</translation>
    </message>
    <message>
        <source>Port %1 is one for administrators, debuggers or data without login.</source>
        <translation>端口 %1 用于管理、调试或无登录的数据。</translation>
    </message>
    <message>
        <source>%1 serves whoever gets into the container.</source>
        <translation>%1 会帮助进入容器的人。</translation>
    </message>
    <message>
        <source>%1 belongs into a stage that builds, not into the last one.</source>
        <translation>%1 应放在负责构建的阶段，而不是最后的阶段。</translation>
    </message>
    <message>
        <source>%1 switches a mode for developers on.</source>
        <translation>%1 打开了开发模式。</translation>
    </message>
    <message>
        <source>The stage has no label %1.</source>
        <translation>该阶段没有标签 %1。</translation>
    </message>
    <message>
        <source>%1 brings another result every day.</source>
        <translation>%1 每天带来不同的结果。</translation>
    </message>
    <message>
        <source>WORKDIR %1 depends on where the last one went.</source>
        <translation>WORKDIR %1 取决于上一个 WORKDIR 去了哪里。</translation>
    </message>
    <message>
        <source>WORKDIR %1 depends on where the base image goes.</source>
        <translation>WORKDIR %1 取决于基础镜像的目录。</translation>
    </message>
    <message>
        <source>WORKDIR %1 is a folder of the system.</source>
        <translation>WORKDIR %1 是系统目录。</translation>
    </message>
    <message>
        <source>%1 is copied and unpacked later; ADD does both.</source>
        <translation>%1 复制后再解包；ADD 可一步完成。</translation>
    </message>
    <message>
        <source>ADD %1 does no more than COPY would.</source>
        <translation>ADD %1 做的事 COPY 也能做。</translation>
    </message>
    <message>
        <source>Several files go to %1, which does not end with a slash.</source>
        <translation>多个文件复制到 %1，而它没有以斜杠结尾。</translation>
    </message>
    <message>
        <source>COPY goes to %1, and no WORKDIR says where that is.</source>
        <translation>COPY 到 %1，而没有 WORKDIR 说明它在哪里。</translation>
    </message>
    <message>
        <source>The whole of %1 is copied.</source>
        <translation>整个 %1 都被复制。</translation>
    </message>
    <message>
        <source>%1 is excluded by the .dockerignore.</source>
        <translation>%1 被 .dockerignore 排除。</translation>
    </message>
    <message>
        <source>%1 runs what was just downloaded, unseen and unchecked.</source>
        <translation>%1 直接运行刚下载的内容，未看也未检查。</translation>
    </message>
    <message>
        <source>ADD takes whatever commit the repository has that day.</source>
        <translation>ADD 取用仓库当天的任意提交。</translation>
    </message>
    <message>
        <source>ADD takes a file from the network without a checksum.</source>
        <translation>ADD 从网络取文件而没有校验和。</translation>
    </message>
    <message>
        <source>%1 comes over plain http, and nothing checks it.</source>
        <translation>%1 经明文 http 下载，且没有任何检查。</translation>
    </message>
    <message>
        <source>%1 is downloaded, and nothing checks that it is what was meant.</source>
        <translation>%1 被下载，但没有检查它是不是想要的那个。</translation>
    </message>
    <message>
        <source>git clone takes whatever the branch has that day.</source>
        <translation>git clone 取用分支当天的内容。</translation>
    </message>
    <message>
        <source>This exemption ended with %1.</source>
        <translation>此豁免已于 %1 结束。</translation>
    </message>
    <message>
        <source>%1 is named without tag or digest.</source>
        <translation>%1 没有写标签或摘要。</translation>
    </message>
    <message>
        <source>%1 is another image tomorrow.</source>
        <translation>%1 明天就是另一个镜像。</translation>
    </message>
    <message>
        <source>%1 is from a registry that is not trusted.</source>
        <translation>%1 来自不受信任的仓库。</translation>
    </message>
    <message>
        <source>The platform is fixed to %1.</source>
        <translation>平台固定为 %1。</translation>
    </message>
    <message>
        <source>%1 is the default.</source>
        <translation>%1 是默认值。</translation>
    </message>
    <message>
        <source>FROM uses %1, which no ARG before it declares.</source>
        <translation>FROM 使用了 %1，而之前没有 ARG 声明它。</translation>
    </message>
    <message>
        <source>With the defaults alone, %1 names no image.</source>
        <translation>只用默认值时，%1 得不出镜像。</translation>
    </message>
    <message>
        <source>%1 is no valid key of a label.</source>
        <translation>%1 不是合法的标签键。</translation>
    </message>
    <message>
        <source>The schema has no label %1.</source>
        <translation>规定中没有标签 %1。</translation>
    </message>
    <message>
        <source>The label %1 is empty.</source>
        <translation>标签 %1 是空的。</translation>
    </message>
    <message>
        <source>The label %1 has a value of another form.</source>
        <translation>标签 %1 的值格式不对。</translation>
    </message>
    <message>
        <source>%1 installs %2 in whatever version it finds.</source>
        <translation>%1 安装 %2 时有什么版本就用什么版本。</translation>
    </message>
    <message>
        <source>The cache of %1 stays in the layer.</source>
        <translation>%1 的缓存留在了层里。</translation>
    </message>
    <message>
        <source>The mode %1 lets every user change these files.</source>
        <translation>模式 %1 让每个用户都能修改这些文件。</translation>
    </message>
    <message>
        <source>The mode %1 lets everyone run this with its owner&apos;s rights.</source>
        <translation>模式 %1 让任何人都能以所有者的权限运行它。</translation>
    </message>
    <message>
        <source>setcap gives %1 to a program for all its users.</source>
        <translation>setcap 把 %1 给了程序，所有使用者都有。</translation>
    </message>
    <message>
        <source>A program that makes users root is installed.</source>
        <translation>安装了让用户成为 root 的程序。</translation>
    </message>
    <message>
        <source>Users may become root without a password.</source>
        <translation>用户无需密码即可成为 root。</translation>
    </message>
    <message>
        <source>A user joins the group %1, which is as good as root.</source>
        <translation>有用户加入组 %1，这等同于 root。</translation>
    </message>
    <message>
        <source>root is given a password that everyone with the image has.</source>
        <translation>root 的密码人人都有，只要拿到镜像。</translation>
    </message>
    <message>
        <source>An account is left without a password.</source>
        <translation>有账户没有密码。</translation>
    </message>
    <message>
        <source>A second account with the id of root is made.</source>
        <translation>建立了与 root 同 ID 的第二个账户。</translation>
    </message>
    <message>
        <source>RUN --security=insecure has the rights of a privileged container.</source>
        <translation>RUN --security=insecure 具有特权容器的权限。</translation>
    </message>
    <message>
        <source>RUN --network=host reaches what listens on the build host.</source>
        <translation>RUN --network=host 能访问构建主机上监听的服务。</translation>
    </message>
    <message>
        <source>RUN --device reaches a device of the build host.</source>
        <translation>RUN --device 能访问构建主机的设备。</translation>
    </message>
    <message>
        <source>The image counts on reaching a Docker daemon; who reaches it is root on the host.</source>
        <translation>镜像指望访问 Docker 守护进程；能访问它的人就是主机上的 root。</translation>
    </message>
    <message>
        <source>A client for container daemons is installed in the final stage.</source>
        <translation>最后的阶段安装了容器守护进程的客户端。</translation>
    </message>
    <message>
        <source>VOLUME %1 is a folder of the system.</source>
        <translation>VOLUME %1 是系统目录。</translation>
    </message>
    <message>
        <source>%1 makes no sense while an image is built.</source>
        <translation>构建镜像时 %1 没有意义。</translation>
    </message>
    <message>
        <source>RUN changes the folder with cd.</source>
        <translation>RUN 用 cd 切换目录。</translation>
    </message>
    <message>
        <source>RUN calls sudo.</source>
        <translation>RUN 调用了 sudo。</translation>
    </message>
    <message>
        <source>useradd without -l and with the id %1 makes files of login records huge.</source>
        <translation>不带 -l 且 ID 为 %1 的 useradd 会产生巨大的登录记录文件。</translation>
    </message>
    <message>
        <source>wget fills the build&apos;s log with its progress.</source>
        <translation>wget 的进度会刷满构建日志。</translation>
    </message>
    <message>
        <source>This RUN follows another one; one layer would do for both.</source>
        <translation>本条 RUN 紧跟另一条；合成一层即可。</translation>
    </message>
    <message>
        <source>The stage downloads with both curl and wget.</source>
        <translation>该阶段同时用 curl 和 wget 下载。</translation>
    </message>
    <message>
        <source>RUN puts another shell in the place of /bin/sh.</source>
        <translation>RUN 用别的外壳替换了 /bin/sh。</translation>
    </message>
    <message>
        <source>What fails in front of a pipe goes unseen here.</source>
        <translation>管道前的失败在此不会被察觉。</translation>
    </message>
    <message>
        <source>%1 stands here, and no installation after it.</source>
        <translation>这里有 %1，其后却没有安装。</translation>
    </message>
    <message>
        <source>%1 lets others decide what is loaded or run.</source>
        <translation>%1 让别人决定加载或运行什么。</translation>
    </message>
    <message>
        <source>%1 runs the content of a variable as a program.</source>
        <translation>%1 把变量的内容当作程序运行。</translation>
    </message>
    <message>
        <source>This health check cannot fail.</source>
        <translation>这个健康检查不会失败。</translation>
    </message>
    <message>
        <source>The health check of the base image is switched off.</source>
        <translation>基础镜像的健康检查被关闭。</translation>
    </message>
    <message>
        <source>%1 lets everyone in who reaches it.</source>
        <translation>%1 让任何能连上的人进入。</translation>
    </message>
    <message>
        <source>Whoever builds on this image runs %1 without seeing it.</source>
        <translation>以此镜像为基础构建的人会在不知情时运行 %1。</translation>
    </message>
    <message>
        <source>The value of %1 is a secret; everyone who has the image can read it.</source>
        <translation>%1 的值是密钥；拥有镜像的人都能读到。</translation>
    </message>
    <message>
        <source>A secret stands among the words of %1.</source>
        <translation>%1 的参数里有密钥。</translation>
    </message>
    <message>
        <source>RUN uses the argument %1; its value stays in the image&apos;s history.</source>
        <translation>RUN 使用了参数 %1；它的值会留在镜像历史里。</translation>
    </message>
    <message>
        <source>%1 is a file that holds credentials.</source>
        <translation>%1 是存放凭据的文件。</translation>
    </message>
    <message>
        <source>%1 is removed here, but the layer that brought it keeps it.</source>
        <translation>%1 在此删除，但带入它的层里还在。</translation>
    </message>
    <message>
        <source>%1 writes a mounted secret into the layer.</source>
        <translation>%1 把挂载的密钥写进了层。</translation>
    </message>
    <message>
        <source>The host&apos;s key is not checked: anyone may answer.</source>
        <translation>没有检查主机密钥：谁都可以应答。</translation>
    </message>
    <message>
        <source>ssh-keyscan believes whoever answers first.</source>
        <translation>ssh-keyscan 相信最先应答的人。</translation>
    </message>
    <message>
        <source>The whole history of the sources is copied with .git.</source>
        <translation>连同 .git 复制了源代码的全部历史。</translation>
    </message>
    <message>
        <source>The whole folder is copied, and no .dockerignore keeps keys and .git out.</source>
        <translation>复制了整个目录，而没有 .dockerignore 挡住密钥和 .git。</translation>
    </message>
    <message>
        <source>The whole folder is copied, and the .dockerignore does not keep %1 out.</source>
        <translation>复制了整个目录，而 .dockerignore 没有挡住 %1。</translation>
    </message>
    <message>
        <source>MAINTAINER is out of use; a label says the same.</source>
        <translation>MAINTAINER 已不再使用；用标签表达同样的意思。</translation>
    </message>
    <message>
        <source>The stage name %1 has capital letters.</source>
        <translation>阶段名 %1 含有大写字母。</translation>
    </message>
    <message>
        <source>%1 and %2 differ in letter case.</source>
        <translation>%1 与 %2 大小写不一致。</translation>
    </message>
    <message>
        <source>%1 is not written like the other instructions.</source>
        <translation>%1 的写法与其他指令不同。</translation>
    </message>
    <message>
        <source>A blank line stands inside a continued %1.</source>
        <translation>续行的 %1 中有空行。</translation>
    </message>
    <message>
        <source>%1 %2 is parted from its value by a blank.</source>
        <translation>%1 %2 与它的值之间用的是空格。</translation>
    </message>
    <message>
        <source>The comment above does not begin with %1, which it describes.</source>
        <translation>上方的注释没有以它描述的 %1 开头。</translation>
    </message>
    <message>
        <source>A comment switches rules off.</source>
        <translation>有注释关闭了规则。</translation>
    </message>
    <message>
        <source>No stage before this one is called %1.</source>
        <translation>此前没有阶段叫 %1。</translation>
    </message>
    <message>
        <source>The stage %1 copies from itself.</source>
        <translation>阶段 %1 从自身复制。</translation>
    </message>
    <message>
        <source>Another stage is called %1 too.</source>
        <translation>还有一个阶段也叫 %1。</translation>
    </message>
    <message>
        <source>The name %1 has a meaning of its own.</source>
        <translation>名称 %1 另有含义。</translation>
    </message>
    <message>
        <source>The stage has more than one %1; only the last one counts.</source>
        <translation>该阶段有不止一个 %1；只有最后一个生效。</translation>
    </message>
    <message>
        <source>%1 stands in front of the first FROM.</source>
        <translation>%1 在第一个 FROM 之前。</translation>
    </message>
    <message>
        <source>The stage has no HEALTHCHECK.</source>
        <translation>该阶段没有 HEALTHCHECK。</translation>
    </message>
    <message>
        <source>The file has no HEALTHCHECK.</source>
        <translation>文件没有 HEALTHCHECK。</translation>
    </message>
    <message>
        <source>%1 switches the check of certificates off.</source>
        <translation>%1 关闭了证书检查。</translation>
    </message>
    <message>
        <source>%1 does not check the certificate of the other side.</source>
        <translation>%1 不检查对方的证书。</translation>
    </message>
    <message>
        <source>%1 switches the check of module sums off.</source>
        <translation>%1 关闭了模块校验和的检查。</translation>
    </message>
    <message>
        <source>%1 takes packages that nobody has signed.</source>
        <translation>%1 接受没有签名的软件包。</translation>
    </message>
    <message>
        <source>apt-key trusts a key for every repository.</source>
        <translation>apt-key 让密钥对所有仓库生效。</translation>
    </message>
    <message>
        <source>add-apt-repository takes the key that it is given.</source>
        <translation>add-apt-repository 照单全收给它的密钥。</translation>
    </message>
    <message>
        <source>A repository&apos;s key is taken from the network; nothing checks its fingerprint.</source>
        <translation>仓库密钥取自网络；没有检查指纹。</translation>
    </message>
    <message>
        <source>--extra-index-url lets either index answer for any name.</source>
        <translation>--extra-index-url 让任一索引都能应答任何名称。</translation>
    </message>
    <message>
        <source>%1 asks a registry over plain http.</source>
        <translation>%1 经明文 http 访问仓库。</translation>
    </message>
    <message>
        <source>npm install may change what the lock file says; npm ci does not.</source>
        <translation>npm install 可能改变锁定文件的内容；npm ci 不会。</translation>
    </message>
    <message>
        <source>yarn install without --immutable may change what the lock file says.</source>
        <translation>不带 --immutable 的 yarn install 可能改变锁定文件的内容。</translation>
    </message>
    <message>
        <source>cargo without --locked may change what the lock file says.</source>
        <translation>不带 --locked 的 cargo 可能改变锁定文件的内容。</translation>
    </message>
    <message>
        <source>The stage ends with root as its user.</source>
        <translation>该阶段结束时的用户是 root。</translation>
    </message>
    <message>
        <source>No USER: the image runs as root unless its base says otherwise.</source>
        <translation>没有 USER：除非基础镜像另有规定，镜像以 root 运行。</translation>
    </message>
    <message>
        <source>USER %1 is a name; whether it is root is for the image&apos;s passwd to say.</source>
        <translation>USER %1 是名称；它是不是 root 要看镜像的 passwd。</translation>
    </message>
    <message>
        <source>%1 is set and used in one ENV; the use does not see the new value.</source>
        <translation>%1 在同一条 ENV 里既设置又使用；使用处看不到新值。</translation>
    </message>
    <message>
        <source>%1 by its name holds a secret, and %2 keeps it in the image&apos;s history.</source>
        <translation>从名称看 %1 是密钥，而 %2 会把它留在镜像历史里。</translation>
    </message>
    <message>
        <source>A file with keys is copied into the image.</source>
        <translation>有密钥文件被复制进镜像。</translation>
    </message>
    <message>
        <source>RUN logs in with a credential that is no mounted secret.</source>
        <translation>RUN 用凭据登录，而凭据不是挂载的密钥。</translation>
    </message>
    <message>
        <source>Nothing before this line defines %1.</source>
        <translation>此行之前没有定义 %1。</translation>
    </message>
    <message>
        <source>%1 waits for an answer.</source>
        <translation>%1 会等待回答。</translation>
    </message>
    <message>
        <source>A JSON array of arguments may hold strings only.</source>
        <translation>参数的 JSON 数组只能包含字符串。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no &quot;=&quot;: it has to be name=value.</source>
        <translation>“%1”里没有“=”：应写成 name=value。</translation>
    </message>
    <message>
        <source>%1 needs a name and a value.</source>
        <translation>%1 需要名称和值。</translation>
    </message>
    <message>
        <source>This exemption does not count: there is no rule %1.</source>
        <translation>此豁免无效：没有规则 %1。</translation>
    </message>
    <message>
        <source>This exemption does not count: it gives no reason=.</source>
        <translation>此豁免无效：没有给出 reason=。</translation>
    </message>
    <message>
        <source>This exemption does not count: until=%1 is no day like 2027-01-31.</source>
        <translation>此豁免无效：until=%1 不是 2027-01-31 这样的日期。</translation>
    </message>
    <message>
        <source>Never started: no session was possible.</source>
        <translation>从未启动：不可能有任何会话。</translation>
    </message>
    <message>
        <source>A privileged exec session was opened.</source>
        <translation>打开过特权 exec 会话。</translation>
    </message>
    <message>
        <source>An exec session was opened as root.</source>
        <translation>以 root 身份打开过 exec 会话。</translation>
    </message>
    <message>
        <source>%1 of %2 exec sessions were over and forgotten by the daemon before they could be looked at.</source>
        <translation>%2 个 exec 会话中有 %1 个已结束，守护进程在查看之前已不再记得它们。</translation>
    </message>
    <message>
        <source>The daemon remembers events since %1 only, and the container was started before.</source>
        <translation>守护进程只记得 %1 以来的事件，而该容器在此之前已启动。</translation>
    </message>
    <message>
        <source>No privileged exec session since the container&apos;s start.</source>
        <translation>自容器启动以来没有特权 exec 会话。</translation>
    </message>
    <message>
        <source>No exec session as root since the container&apos;s start.</source>
        <translation>自容器启动以来没有以 root 身份的 exec 会话。</translation>
    </message>
    <message>
        <source>The host has no SELinux.</source>
        <translation>主机没有 SELinux。</translation>
    </message>
    <message>
        <source>SELinux is disabled on the host.</source>
        <translation>主机上的 SELinux 已停用。</translation>
    </message>
    <message>
        <source>The host has SELinux, and the daemon does not use it.</source>
        <translation>主机有 SELinux，但守护进程没有使用它。</translation>
    </message>
    <message>
        <source>The daemon logs at level info.</source>
        <translation>守护进程以 info 级别记录日志。</translation>
    </message>
    <message>
        <source>The daemon logs at level %1.</source>
        <translation>守护进程以 %1 级别记录日志。</translation>
    </message>
    <message>
        <source>The daemon does not make its packet filter rules.</source>
        <translation>守护进程不设置自己的包过滤规则。</translation>
    </message>
    <message>
        <source>The daemon does not make its packet filter rules for IPv6, which its networks use.</source>
        <translation>守护进程不为其网络所用的 IPv6 设置包过滤规则。</translation>
    </message>
    <message>
        <source>The daemon makes its packet filter rules.</source>
        <translation>守护进程设置自己的包过滤规则。</translation>
    </message>
    <message>
        <source>The daemon limits every container: %1.</source>
        <translation>守护进程限制每个容器：%1。</translation>
    </message>
    <message>
        <source>The daemon sets no default limit for: %1.</source>
        <translation>守护进程没有为以下各项设置默认限制：%1。</translation>
    </message>
    <message>
        <source>Containers are in the default cgroup.</source>
        <translation>容器位于默认 cgroup 中。</translation>
    </message>
    <message>
        <source>Containers are in the cgroup %1, as the policy says.</source>
        <translation>容器位于 cgroup %1 中，与策略一致。</translation>
    </message>
    <message>
        <source>The daemon puts containers into the cgroup %1.</source>
        <translation>守护进程把容器放入 cgroup %1。</translation>
    </message>
    <message>
        <source>No limit of its own.</source>
        <translation>没有自己的限制。</translation>
    </message>
    <message>
        <source>Every limit is the daemon&apos;s, or the policy approves it.</source>
        <translation>每项限制都来自守护进程，或由策略批准。</translation>
    </message>
    <message>
        <source>Limits of its own: %1.</source>
        <translation>自己的限制：%1。</translation>
    </message>
    <message>
        <source>Managers: %1, of %2 nodes.</source>
        <translation>%2 个节点中有 %1 个管理节点。</translation>
    </message>
    <message>
        <source>The manager %1 cannot be reached.</source>
        <translation>无法连接管理节点 %1。</translation>
    </message>
    <message>
        <source>Swarm control traffic is taken on every interface.</source>
        <translation>Swarm 控制流量在所有接口上接收。</translation>
    </message>
    <message>
        <source>Swarm control traffic is taken on %1 alone.</source>
        <translation>Swarm 控制流量只在 %1 上接收。</translation>
    </message>
    <message>
        <source>Management and data traffic of the swarm share one network.</source>
        <translation>Swarm 的管理流量与数据流量共用一个网络。</translation>
    </message>
    <message>
        <source>Data traffic goes over %1, management over %2.</source>
        <translation>数据流量经由 %1，管理流量经由 %2。</translation>
    </message>
    <message>
        <source>Services with credentials in their environment: %1.</source>
        <translation>环境变量中带有凭据的服务：%1。</translation>
    </message>
    <message>
        <source>The swarm has no services.</source>
        <translation>该 swarm 没有服务。</translation>
    </message>
    <message>
        <source>No service has credentials in its environment.</source>
        <translation>没有服务在环境变量中带有凭据。</translation>
    </message>
    <message>
        <source>Certificates of nodes live %1 days.</source>
        <translation>节点证书的有效期为 %1 天。</translation>
    </message>
    <message>
        <source>The cluster&apos;s root certificate ended on %1.</source>
        <translation>集群根证书已于 %1 到期。</translation>
    </message>
    <message>
        <source>The cluster&apos;s root certificate is %1 days old.</source>
        <translation>集群根证书已有 %1 天。</translation>
    </message>
    <message>
        <source>There are no advisories in %1 yet</source>
        <translation>%1 中还没有安全公告</translation>
    </message>
    <message>
        <source>Fetch them with plimsoll-cli db update</source>
        <translation>用 plimsoll-cli db update 获取</translation>
    </message>
    <message>
        <source>The advisories in %1 cannot be opened: %2</source>
        <translation>无法打开 %1 中的安全公告：%2</translation>
    </message>
    <message>
        <source>Check the path and who may read and write there</source>
        <translation>检查路径以及谁可以在那里读写</translation>
    </message>
    <message>
        <source>%1 holds no advisories of Plimsoll</source>
        <translation>%1 不是 Plimsoll 的安全公告文件</translation>
    </message>
    <message>
        <source>Move that file away, then fetch the advisories again</source>
        <translation>移走该文件，然后重新获取安全公告</translation>
    </message>
    <message>
        <source>The advisories in %1 were written by a newer Plimsoll</source>
        <translation>%1 中的安全公告由更新版本的 Plimsoll 写入</translation>
    </message>
    <message>
        <source>Use the newer Plimsoll; the file was left as it is</source>
        <translation>使用更新版本的 Plimsoll；该文件保持原样</translation>
    </message>
    <message>
        <source>The advisories in %1 are damaged: %2</source>
        <translation>%1 中的安全公告已损坏：%2</translation>
    </message>
    <message>
        <source>The advisories in %1 are being written by another Plimsoll</source>
        <translation>另一个 Plimsoll 正在写入 %1 中的安全公告</translation>
    </message>
    <message>
        <source>Try again when it has finished</source>
        <translation>待其完成后重试</translation>
    </message>
    <message>
        <source>The disk is full where %1 is</source>
        <translation>%1 所在的磁盘已满</translation>
    </message>
    <message>
        <source>Make room, then try again</source>
        <translation>腾出空间后重试</translation>
    </message>
    <message>
        <source>The advisories in %1 gave no answer: %2</source>
        <translation>%1 中的安全公告没有给出答案：%2</translation>
    </message>
    <message>
        <source>%1 cannot be opened</source>
        <translation>无法打开 %1</translation>
    </message>
    <message>
        <source>%1 is damaged, cut off or no zip: %2</source>
        <translation>%1 已损坏、不完整或不是 zip 文件：%2</translation>
    </message>
    <message>
        <source>Fetch the file again</source>
        <translation>重新获取该文件</translation>
    </message>
    <message>
        <source>%1 is no advisory: %2</source>
        <translation>%1 不是安全公告：%2</translation>
    </message>
    <message>
        <source>Check that this is one of osv.dev&apos;s zips</source>
        <translation>检查这是否是 osv.dev 的 zip 文件</translation>
    </message>
    <message>
        <source>%1 is not CISA&apos;s catalogue of exploited vulnerabilities: %2</source>
        <translation>%1 不是 CISA 的已被利用漏洞目录：%2</translation>
    </message>
    <message>
        <source>%1 is not FIRST&apos;s list of EPSS scores: %2</source>
        <translation>%1 不是 FIRST 的 EPSS 分数列表：%2</translation>
    </message>
    <message>
        <source>%1 is of no form that can be imported</source>
        <translation>%1 的格式无法导入</translation>
    </message>
    <message>
        <source>Choose one of osv.dev&apos;s zips, CISA&apos;s catalogue (JSON) or FIRST&apos;s scores (CSV)</source>
        <translation>请选择 osv.dev 的 zip 文件、CISA 目录（JSON）或 FIRST 分数（CSV）</translation>
    </message>
    <message>
        <source>%1 was not handed out: %2</source>
        <translation>未能取得 %1：%2</translation>
    </message>
    <message>
        <source>Check the address in the settings, and whether a mirror is needed</source>
        <translation>检查设置中的地址，以及是否需要镜像</translation>
    </message>
    <message>
        <source>%1 could not be fetched: %2</source>
        <translation>无法获取 %1：%2</translation>
    </message>
    <message>
        <source>Try again; it goes on where it stopped. Without a network: db import</source>
        <translation>重试；会从中断处继续。没有网络时使用 db import</translation>
    </message>
    <message>
        <source>What %1 sent is not what it announced: %2</source>
        <translation>%1 发送的内容与其声明不符：%2</translation>
    </message>
    <message>
        <source>Try again; if it stays so, look for a proxy in between</source>
        <translation>重试；如果仍然如此，检查中间是否有代理</translation>
    </message>
    <message>
        <source>What %1 sent could not be kept: %2</source>
        <translation>无法保存 %1 发送的内容：%2</translation>
    </message>
    <message>
        <source>%1 known vulnerabilities in %2 packages.</source>
        <translation>%2 个软件包中有 %1 个已知漏洞。</translation>
    </message>
    <message>
        <source>No known vulnerability in %1 packages.</source>
        <translation>%1 个软件包中没有已知漏洞。</translation>
    </message>
    <message>
        <source>The image holds no package that an advisory could be about.</source>
        <translation>镜像中没有安全公告可能涉及的软件包。</translation>
    </message>
    <message>
        <source>The image does not say what system it is: no feed covers it.</source>
        <translation>镜像没有说明自己是什么系统：没有公告源涵盖它。</translation>
    </message>
    <message>
        <source>No advisory feed covers %1.</source>
        <translation>没有安全公告源涵盖 %1。</translation>
    </message>
    <message>
        <source>The image was not scanned.</source>
        <translation>镜像未扫描。</translation>
    </message>
    <message>
        <source>Scanned; there is no advisory database to compare its %1 packages with.</source>
        <translation>已扫描；没有可与其 %1 个软件包比对的安全公告数据库。</translation>
    </message>
    <message>
        <source>The advisories of %1 were not imported.</source>
        <translation>尚未导入 %1 的安全公告。</translation>
    </message>
    <message>
        <source>%1 reached its end of life on %2: feeds drop it, and few vulnerabilities mean nothing.</source>
        <translation>%1 已于 %2 停止支持：公告源不再收录它，漏洞少并不说明什么。</translation>
    </message>
    <message>
        <source>There is no advisory database: no image has a list of vulnerabilities.</source>
        <translation>没有安全公告数据库：任何镜像都没有漏洞列表。</translation>
    </message>
    <message>
        <source>The advisory database is stale: it is %1 days old.</source>
        <translation>安全公告数据库已过时：距导入已有 %1 天。</translation>
    </message>
    <message>
        <source>The advisory database is %1 days old.</source>
        <translation>安全公告数据库导入已有 %1 天。</translation>
    </message>
    <message>
        <source>That a plugin filters requests is seen; whether its rules are sensible is not.</source>
        <translation>能看到有插件在过滤请求，但看不到其规则是否合理。</translation>
    </message>
    <message>
        <source>A forwarder on the host that reads local logs is not seen.</source>
        <translation>看不到主机上读取本地日志的转发程序。</translation>
    </message>
    <message>
        <source>The socket&apos;s owner cannot be read through the API: it follows from units and settings.</source>
        <translation>套接字的所有者无法通过 API 读取：它由单元文件和设置推断得出。</translation>
    </message>
    <message>
        <source>The socket&apos;s owner cannot be read through the API: it follows from containerd&apos;s settings.</source>
        <translation>套接字的所有者无法通过 API 读取：它由 containerd 的设置推断得出。</translation>
    </message>
    <message>
        <source>These are the rules on disk, which the next start loads; those that the running kernel holds cannot be read from outside.</source>
        <translation>这些是磁盘上的规则，下次启动时加载；运行中的内核所持有的规则无法从外部读取。</translation>
    </message>
    <message>
        <source>Mounts are what the host declares: its live mount table cannot be read from outside.</source>
        <translation>挂载以主机声明的为准：其实时挂载表无法从外部读取。</translation>
    </message>
    <message>
        <source>Accounts of a directory service (LDAP, SSSD) are not seen: only the host&apos;s own files are.</source>
        <translation>看不到目录服务（LDAP、SSSD）的账户：只能看到主机自己的文件。</translation>
    </message>
    <message>
        <source>Only what a person states is known.</source>
        <translation>仅知道有人声明的内容。</translation>
    </message>
    <message>
        <source>Digests and layers name where an image comes from; no registry is asked to confirm it.</source>
        <translation>摘要和层说明镜像的来源；未向镜像仓库求证。</translation>
    </message>
    <message>
        <source>Only packages and tools that the policy lists are looked for.</source>
        <translation>仅查找策略列出的软件包和工具。</translation>
    </message>
    <message>
        <source>Switches that skip verification are looked for; downloads that never ask for any are not seen.</source>
        <translation>会查找跳过验证的开关；看不到本就不要求验证的下载。</translation>
    </message>
    <message>
        <source>Only sessions that the daemon still remembers are seen: it keeps its last 256 events.</source>
        <translation>只能看到守护进程还记得的会话：它保留最近 256 个事件。</translation>
    </message>
    <message>
        <source>Need is judged by the policy and by what the image declares.</source>
        <translation>是否需要由策略和镜像的声明来判断。</translation>
    </message>
    <message>
        <source>No registry is asked whether a newer build exists.</source>
        <translation>未向镜像仓库询问是否有更新的构建。</translation>
    </message>
    <message>
        <source>The gossip port 7946 has no address of its own in the settings and is not judged.</source>
        <translation>gossip 端口 7946 在设置中没有自己的地址，因此不作判断。</translation>
    </message>
    <message>
        <source>No answer tells when the key was made; only an unchanged key shows that it is old.</source>
        <translation>没有任何响应说明密钥何时生成；只有密钥一直未变才能说明它已陈旧。</translation>
    </message>
    <message>
        <source>Declared: read from files that the next start obeys.</source>
        <translation>声明：读自下次启动时生效的文件。</translation>
    </message>
    <message>
        <source>Inferred from other facts, not read directly.</source>
        <translation>由其他事实推断得出，并非直接读取。</translation>
    </message>
    <message>
        <source>Attested: a person&apos;s word.</source>
        <translation>证明：由人员声明。</translation>
    </message>
    <message>
        <source>A pass on incomplete evidence.</source>
        <translation>基于不完整证据的通过。</translation>
    </message>
    <message>
        <source>The daemon reports neither AppArmor nor SELinux: no mandatory access control at all confines containers on this host.</source>
        <translation>守护进程既未报告 AppArmor 也未报告 SELinux：此主机上没有任何强制访问控制限制容器。</translation>
    </message>
    <message>
        <source>The host has no SELinux, and its daemon reports no AppArmor either: there is no mandatory access control at all.</source>
        <translation>主机没有 SELinux，其守护进程也未报告 AppArmor：完全没有强制访问控制。</translation>
    </message>
    <message>
        <source>Not privileged by name, and as good as privileged: %1. See 5.2, 5.4 and 5.22.</source>
        <translation>名义上不是特权容器，实际与特权无异：%1。见 5.2、5.4 和 5.22。</translation>
    </message>
    <message>
        <source>Not privileged, but given part of what privileged grants: %1.</source>
        <translation>不是特权容器，但被授予了特权所含的一部分：%1。</translation>
    </message>
    <message>
        <source>The swarm service of this container is not among those listed.</source>
        <translation>此容器的 swarm 服务不在所列服务之中。</translation>
    </message>
    <message>
        <source>Its service %1 starts no other in its place.</source>
        <translation>其服务 %1 不会启动替代容器。</translation>
    </message>
    <message>
        <source>Its service %1 tries at most %2 times again.</source>
        <translation>其服务 %1 最多重试 %2 次。</translation>
    </message>
    <message>
        <source>Its service %1 starts another without end.</source>
        <translation>其服务 %1 会无限次启动替代容器。</translation>
    </message>
    <message>
        <source>Its service %1 tries up to %2 times again.</source>
        <translation>其服务 %1 会重试多达 %2 次。</translation>
    </message>
    <message>
        <source>No service has credentials in its environment. Configs, which everyone may read, by the name of a secret: %1.</source>
        <translation>没有服务在环境变量中带有凭据。名称像机密的配置（任何人都可读取）：%1。</translation>
    </message>
    <message>
        <source>The node&apos;s key file was last written on %1, %2 days ago: the autolock key was not changed since.</source>
        <translation>节点的密钥文件最后写入于 %1，即 %2 天前：此后自动锁定密钥未更换过。</translation>
    </message>
    <message>
        <source>Nothing in the API tells when the autolock key was last changed; the file that names its version was written on %1.</source>
        <translation>API 中没有任何内容说明自动锁定密钥上次何时更换；注明其版本的文件写入于 %1。</translation>
    </message>
    <message>
        <source>Managers do not lock their keys: there is no key to change (see 7.5).</source>
        <translation>管理节点未锁定其密钥：没有可更换的密钥（见 7.5）。</translation>
    </message>
    <message>
        <source>No service has credentials in its environment. What the swarm keeps for a rollback still holds some: %1.</source>
        <translation>没有服务在环境变量中带有凭据。swarm 为回滚保留的配置中仍有：%1。</translation>
    </message>
    <message>
        <source>The autolock key is the same as on %1, %2 days ago.</source>
        <translation>自动锁定密钥与 %1（%2 天前）的相同。</translation>
    </message>
    <message>
        <source>Write COPY in place of ADD</source>
        <translation>用 COPY 代替 ADD</translation>
    </message>
    <message>
        <source>Add -y</source>
        <translation>加上 -y</translation>
    </message>
    <message>
        <source>Add --no-install-recommends</source>
        <translation>加上 --no-install-recommends</translation>
    </message>
    <message>
        <source>Add --no-cache</source>
        <translation>加上 --no-cache</translation>
    </message>
    <message>
        <source>Add --no-cache-dir</source>
        <translation>加上 --no-cache-dir</translation>
    </message>
    <message>
        <source>Call apt-get in place of apt</source>
        <translation>用 apt-get 代替 apt</translation>
    </message>
    <message>
        <source>Name the author in a label</source>
        <translation>用标签写明作者</translation>
    </message>
    <message>
        <source>Write the command as a list</source>
        <translation>把命令写成列表</translation>
    </message>
    <message>
        <source>Write the instruction in capitals</source>
        <translation>指令用大写字母</translation>
    </message>
    <message>
        <source>Write AS as FROM is written</source>
        <translation>AS 的大小写与 FROM 一致</translation>
    </message>
    <message>
        <source>Put an equal sign between</source>
        <translation>中间加上等号</translation>
    </message>
    <message>
        <source>Write the protocol in small letters</source>
        <translation>协议用小写字母</translation>
    </message>
    <message>
        <source>A person tied it to %1.</source>
        <translation>由人工关联到 %1。</translation>
    </message>
    <message>
        <source>Other files speak for themselves as well: %1</source>
        <translation>另有同样符合的文件：%1 个</translation>
    </message>
    <message>
        <source>%1 of %2 instructions of its last stage stand in the image&apos;s history.</source>
        <translation>其最后阶段的 %2 条指令中有 %1 条出现在镜像历史里。</translation>
    </message>
    <message>
        <source>The image names the repository that the file lies in: %1</source>
        <translation>镜像写明了该文件所在的仓库：%1</translation>
    </message>
    <message>
        <source>The commit it was built from is checked out there: %1</source>
        <translation>构建所用的提交正检出于该处：%1</translation>
    </message>
    <message>
        <source>It names the file: %1</source>
        <translation>它写明了该文件：%1</translation>
    </message>
    <message>
        <source>Python packages are compared with known hashes.</source>
        <translation>Python 软件包与已知的哈希值比对。</translation>
    </message>
    <message>
        <source>A version can be uploaded anew by whoever holds the account; a hash cannot be met by anything else. Off unless asked for.</source>
        <translation>掌握账户的人可以重新上传某个版本，而哈希值无法被其他内容满足。默认关闭，需要时开启。</translation>
    </message>
    <message>
        <source>A rule about security is switched off with a reason.</source>
        <translation>关闭安全规则时写明理由。</translation>
    </message>
    <message>
        <source>Whoever reads the file later cannot tell a decision from a way around a red build. A remark behind the list or on the line above is enough.</source>
        <translation>日后读到此文件的人无法分辨这是一项决定，还是为了绕过失败的构建。在列表之后或上一行加一句说明即可。</translation>
    </message>
    <message>
        <source>The program is not its own user&apos;s to change.</source>
        <translation>运行程序的用户不能修改程序本身。</translation>
    </message>
    <message>
        <source>Who breaks into the process can then write over the program itself, and stays after a restart. Give it to root; give the user its data only.</source>
        <translation>攻入该进程的人便能改写程序本身，并在重启后继续留存。程序应归 root 所有，用户只拥有其数据。</translation>
    </message>
    <message>
        <source>Programs of the base lose their setuid bits.</source>
        <translation>基础镜像中的程序去除 setuid 位。</translation>
    </message>
    <message>
        <source>su, mount, passwd and their like run as root for every user; a container hardly needs one of them. Off unless asked for.</source>
        <translation>su、mount、passwd 等程序对任何用户都以 root 身份运行；容器几乎用不到它们。默认关闭，需要时开启。</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>例如：%1</translation>
    </message>
    <message>
        <source>An image&apos;s history does not tell; tie a Dockerfile to the image to have it judged.</source>
        <translation>镜像历史无法说明这一点；为镜像关联一个 Dockerfile 即可评判。</translation>
    </message>
    <message>
        <source>The image&apos;s history holds no build step of its own.</source>
        <translation>镜像历史中没有它自己的构建步骤。</translation>
    </message>
    <message>
        <source>Counted under 4.10, as a secret that was found.</source>
        <translation>已作为发现的机密计入 4.10。</translation>
    </message>
    <message>
        <source>The Dockerfile tied to the image keeps to it.</source>
        <translation>与镜像关联的 Dockerfile 符合要求。</translation>
    </message>
    <message>
        <source>No step of the image&apos;s history breaks it.</source>
        <translation>镜像历史中没有违反它的步骤。</translation>
    </message>
    <message>
        <source>line %1 of the Dockerfile</source>
        <translation>Dockerfile 第 %1 行</translation>
    </message>
    <message>
        <source>%1 is about security; nothing says why it is switched off.</source>
        <translation>%1 关乎安全，却没有说明为何将其关闭。</translation>
    </message>
    <message>
        <source>%1 runs the program and may write over it.</source>
        <translation>%1 运行该程序，也能改写它。</translation>
    </message>
    <message>
        <source>%1 holds programs that run as root for everyone; no RUN takes their setuid bits away.</source>
        <translation>%1 含有对任何人都以 root 运行的程序；没有 RUN 去除其 setuid 位。</translation>
    </message>
    <message>
        <source>pip install takes what the index hands out; --require-hashes would compare it.</source>
        <translation>pip install 照单全收索引提供的内容；--require-hashes 会加以比对。</translation>
    </message>
    <message>
        <source>Only the package databases of the image were read.</source>
        <translation>只读取了镜像的软件包数据库。</translation>
    </message>
    <message>
        <source>The image was not read to its end: %1.</source>
        <translation>镜像没有读完：%1。</translation>
    </message>
    <message>
        <source>The policy names no unneeded package: whether the image needs its %1 packages is for a person to say.</source>
        <translation>策略没有列出不需要的软件包：镜像是否需要它的 %1 个软件包，要由人来判断。</translation>
    </message>
    <message>
        <source>Carries packages that the policy calls unneeded: %1.</source>
        <translation>带有策略认为不需要的软件包：%1。</translation>
    </message>
    <message>
        <source>The image has no package database: what programs it carries is not known.</source>
        <translation>镜像没有软件包数据库：无从得知它带有哪些程序。</translation>
    </message>
    <message>
        <source>None of its %1 packages is one that the policy calls unneeded.</source>
        <translation>它的 %1 个软件包中没有策略认为不需要的。</translation>
    </message>
    <message>
        <source>Fixes are out and not installed for %1 vulnerabilities: %2.</source>
        <translation>有 %1 个漏洞的修复已发布但未安装：%2。</translation>
    </message>
    <message>
        <source>The image does not say when it was built.</source>
        <translation>镜像没有说明构建时间。</translation>
    </message>
    <message>
        <source>Built %1 days ago; the policy allows %2.</source>
        <translation>构建于 %1 天前；策略允许 %2 天。</translation>
    </message>
    <message>
        <source>No fix is due: %1 packages were compared with the advisories.</source>
        <translation>没有应装而未装的修复：%1 个软件包已与安全公告比对。</translation>
    </message>
    <message>
        <source>The policy does not say which files may be setuid or setgid; the image has %1: %2.</source>
        <translation>策略没有说明哪些文件可以带 setuid 或 setgid；镜像中有 %1 个：%2。</translation>
    </message>
    <message>
        <source>Setuid or setgid without being on the policy&apos;s list: %1.</source>
        <translation>带 setuid 或 setgid 却不在策略列表中：%1。</translation>
    </message>
    <message>
        <source>No file of the image is setuid or setgid.</source>
        <translation>镜像中没有带 setuid 或 setgid 的文件。</translation>
    </message>
    <message>
        <source>No file is setuid or setgid but those the policy allows.</source>
        <translation>除策略允许的以外，没有带 setuid 或 setgid 的文件。</translation>
    </message>
    <message>
        <source>Secrets in files of the layers: %1.</source>
        <translation>各层的文件中有机密信息：%1。</translation>
    </message>
    <message>
        <source>No secret in settings, history or any file of any layer.</source>
        <translation>设置、历史以及各层的所有文件中都没有机密信息。</translation>
    </message>
    <message>
        <source>Lets software in without checking where it comes from: %1.</source>
        <translation>不核实来源就放入软件：%1。</translation>
    </message>
    <message>
        <source>The history does not tell how layer %1 was made.</source>
        <translation>历史没有说明第 %1 层是怎样生成的。</translation>
    </message>
    <message>
        <source>No build step and no package source switches a check of origin off.</source>
        <translation>没有构建步骤或软件包来源关闭来源检查。</translation>
    </message>
    <message>
        <source>At most %1 while there are no advisories for the image</source>
        <translation>镜像没有可用的安全公告时最高 %1 分</translation>
    </message>
    <message>
        <source>At most %1 because no advisory feed covers the image</source>
        <translation>没有公告源涵盖该镜像，最高 %1 分</translation>
    </message>
    <message>
        <source>At most %1 because the image&apos;s system reached its end of life</source>
        <translation>镜像的系统已停止支持，最高 %1 分</translation>
    </message>
    <message>
        <source>Known to be exploited; fixed in %1.</source>
        <translation>已知被利用；在 %1 中修复。</translation>
    </message>
    <message>
        <source>Known to be exploited; no fix is known.</source>
        <translation>已知被利用；尚无已知修复。</translation>
    </message>
    <message>
        <source>Fixed in %1.</source>
        <translation>在 %1 中修复。</translation>
    </message>
    <message>
        <source>No fix is known.</source>
        <translation>尚无已知修复。</translation>
    </message>
    <message>
        <source>Let the authorization plugin allow the container that is never started, or read this host without its files</source>
        <translation>让授权插件允许创建从不启动的容器，或者不读取此主机的文件</translation>
    </message>
    <message>
        <source>The host is a worker: how often the service of this container starts again, its managers know.</source>
        <translation>此主机是工作节点：此容器的服务会重新启动多少次，由其管理节点掌握。</translation>
    </message>
    <message>
        <source>The image&apos;s history holds no step.</source>
        <translation>镜像历史中没有任何步骤。</translation>
    </message>
    <message>
        <source>Packages of a distribution: its own advisories are not looked up.</source>
        <translation>发行版的软件包：未查询发行版自己的公告。</translation>
    </message>
    <message>
        <source>Known flaws: %1.</source>
        <translation>已知漏洞：%1。</translation>
    </message>
    <message>
        <source>The daemon names no version of %1 that advisories can be compared with.</source>
        <translation>守护进程未给出可与公告比对的 %1 版本。</translation>
    </message>
    <message>
        <source>The release line of engine %1 is supported, and no advisory that the policy minds is about %2.</source>
        <translation>引擎 %1 的发布系列受支持，且没有策略所关注的公告涉及 %2。</translation>
    </message>
    <message>
        <source>ended %1 days ago</source>
        <translation>已于 %1 天前到期</translation>
    </message>
    <message>
        <source>ended yesterday</source>
        <translation>已于昨天到期</translation>
    </message>
    <message>
        <source>ends today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>ends tomorrow</source>
        <translation>明天到期</translation>
    </message>
    <message>
        <source>ends in %1 days</source>
        <translation>%1 天后到期</translation>
    </message>
    <message>
        <source>Waiver of %1 ended for %2 on %3: it fails again</source>
        <translation>%3 上 %2 的 %1 豁免已到期，重新计为失败</translation>
    </message>
    <message>
        <source>Waiver of %1 ended for %2 objects on %3: it fails again</source>
        <translation>%3 上 %2 个对象的 %1 豁免已到期，重新计为失败</translation>
    </message>
    <message>
        <source>Waiver of %1 ended on %2: it fails again</source>
        <translation>%2 的 %1 豁免已到期，重新计为失败</translation>
    </message>
    <message>
        <source>BuildKit fetched the repository that the file lies in: %1</source>
        <translation>BuildKit 取回了该文件所在的仓库：%1</translation>
    </message>
    <message>
        <source>BuildKit was told the repository that the file lies in: %1</source>
        <translation>BuildKit 被告知了该文件所在的仓库：%1</translation>
    </message>
    <message>
        <source>Files had been changed since that commit.</source>
        <translation>自该提交以来有文件被改动。</translation>
    </message>
    <message>
        <source>BuildKit kept this very file with the image: %1</source>
        <translation>BuildKit 随镜像保存了这一份文件：%1</translation>
    </message>
    <message>
        <source>The file was changed since: BuildKit kept another one.</source>
        <translation>该文件此后已改动：BuildKit 保存的是另一份。</translation>
    </message>
    <message>
        <source>Copy only what .dockerignore lets through in %1</source>
        <translation>在 %1 中只复制 .dockerignore 放行的文件</translation>
    </message>
    <message>
        <source>Copy only what .dockerignore lets through in %1 images</source>
        <translation>在 %1 个镜像中只复制 .dockerignore 放行的文件</translation>
    </message>
    <message>
        <source>Make each WORKDIR absolute in %1</source>
        <translation>在 %1 中将每个 WORKDIR 写成绝对路径</translation>
    </message>
    <message>
        <source>Make each WORKDIR absolute in %1 images</source>
        <translation>在 %1 个镜像中将每个 WORKDIR 写成绝对路径</translation>
    </message>
    <message>
        <source>Take programs of no use in a build out of RUN in %1</source>
        <translation>在 %1 中从 RUN 中去掉构建时无用的程序</translation>
    </message>
    <message>
        <source>Take programs of no use in a build out of RUN in %1 images</source>
        <translation>在 %1 个镜像中从 RUN 中去掉构建时无用的程序</translation>
    </message>
    <message>
        <source>Do without sudo in RUN in %1</source>
        <translation>在 %1 中在 RUN 中不再使用 sudo</translation>
    </message>
    <message>
        <source>Do without sudo in RUN in %1 images</source>
        <translation>在 %1 个镜像中在 RUN 中不再使用 sudo</translation>
    </message>
    <message>
        <source>Name base images with a tag or a digest in %1</source>
        <translation>在 %1 中用标签或摘要指明基础镜像</translation>
    </message>
    <message>
        <source>Name base images with a tag or a digest in %1 images</source>
        <translation>在 %1 个镜像中用标签或摘要指明基础镜像</translation>
    </message>
    <message>
        <source>Pin the versions that apt-get installs in %1</source>
        <translation>在 %1 中固定 apt-get 所装软件包的版本</translation>
    </message>
    <message>
        <source>Pin the versions that apt-get installs in %1 images</source>
        <translation>在 %1 个镜像中固定 apt-get 所装软件包的版本</translation>
    </message>
    <message>
        <source>Correct the ports that do not exist in %1</source>
        <translation>在 %1 中改正不存在的端口</translation>
    </message>
    <message>
        <source>Correct the ports that do not exist in %1 images</source>
        <translation>在 %1 个镜像中改正不存在的端口</translation>
    </message>
    <message>
        <source>Keep one health check a stage in %1</source>
        <translation>在 %1 中每个阶段只保留一个健康检查</translation>
    </message>
    <message>
        <source>Keep one health check a stage in %1 images</source>
        <translation>在 %1 个镜像中每个阶段只保留一个健康检查</translation>
    </message>
    <message>
        <source>Pin the versions that pip installs in %1</source>
        <translation>在 %1 中固定 pip 所装软件包的版本</translation>
    </message>
    <message>
        <source>Pin the versions that pip installs in %1 images</source>
        <translation>在 %1 个镜像中固定 pip 所装软件包的版本</translation>
    </message>
    <message>
        <source>Let apt-get install ask nothing in %1</source>
        <translation>在 %1 中让 apt-get install 不再提问</translation>
    </message>
    <message>
        <source>Let apt-get install ask nothing in %1 images</source>
        <translation>在 %1 个镜像中让 apt-get install 不再提问</translation>
    </message>
    <message>
        <source>Pin the versions that npm installs in %1</source>
        <translation>在 %1 中固定 npm 所装软件包的版本</translation>
    </message>
    <message>
        <source>Pin the versions that npm installs in %1 images</source>
        <translation>在 %1 个镜像中固定 npm 所装软件包的版本</translation>
    </message>
    <message>
        <source>Pin the versions that apk adds in %1</source>
        <translation>在 %1 中固定 apk 所装软件包的版本</translation>
    </message>
    <message>
        <source>Pin the versions that apk adds in %1 images</source>
        <translation>在 %1 个镜像中固定 apk 所装软件包的版本</translation>
    </message>
    <message>
        <source>End the target of several files with a slash in %1</source>
        <translation>在 %1 中让多个文件的目标以斜杠结尾</translation>
    </message>
    <message>
        <source>End the target of several files with a slash in %1 images</source>
        <translation>在 %1 个镜像中让多个文件的目标以斜杠结尾</translation>
    </message>
    <message>
        <source>Name a stage, or an image in full, in COPY --from in %1</source>
        <translation>在 %1 中在 COPY --from 中写阶段名或完整镜像名</translation>
    </message>
    <message>
        <source>Name a stage, or an image in full, in COPY --from in %1 images</source>
        <translation>在 %1 个镜像中在 COPY --from 中写阶段名或完整镜像名</translation>
    </message>
    <message>
        <source>Copy from another stage, not from the same one in %1</source>
        <translation>在 %1 中从别的阶段复制，而不是从本阶段</translation>
    </message>
    <message>
        <source>Copy from another stage, not from the same one in %1 images</source>
        <translation>在 %1 个镜像中从别的阶段复制，而不是从本阶段</translation>
    </message>
    <message>
        <source>Give each stage a name of its own in %1</source>
        <translation>在 %1 中为每个阶段取不同的名称</translation>
    </message>
    <message>
        <source>Give each stage a name of its own in %1 images</source>
        <translation>在 %1 个镜像中为每个阶段取不同的名称</translation>
    </message>
    <message>
        <source>Start programs without a shell in %1</source>
        <translation>在 %1 中不经 shell 启动程序</translation>
    </message>
    <message>
        <source>Start programs without a shell in %1 images</source>
        <translation>在 %1 个镜像中不经 shell 启动程序</translation>
    </message>
    <message>
        <source>Call apt-get instead of apt in %1</source>
        <translation>在 %1 中用 apt-get 代替 apt</translation>
    </message>
    <message>
        <source>Call apt-get instead of apt in %1 images</source>
        <translation>在 %1 个镜像中用 apt-get 代替 apt</translation>
    </message>
    <message>
        <source>Pin the versions that gem installs in %1</source>
        <translation>在 %1 中固定 gem 所装软件包的版本</translation>
    </message>
    <message>
        <source>Pin the versions that gem installs in %1 images</source>
        <translation>在 %1 个镜像中固定 gem 所装软件包的版本</translation>
    </message>
    <message>
        <source>Leave the platform to the one who builds in %1</source>
        <translation>在 %1 中将平台交由构建者决定</translation>
    </message>
    <message>
        <source>Leave the platform to the one who builds in %1 images</source>
        <translation>在 %1 个镜像中将平台交由构建者决定</translation>
    </message>
    <message>
        <source>Let yum ask nothing in %1</source>
        <translation>在 %1 中让 yum 不再提问</translation>
    </message>
    <message>
        <source>Let yum ask nothing in %1 images</source>
        <translation>在 %1 个镜像中让 yum 不再提问</translation>
    </message>
    <message>
        <source>Pin the versions that yum installs in %1</source>
        <translation>在 %1 中固定 yum 所装软件包的版本</translation>
    </message>
    <message>
        <source>Pin the versions that yum installs in %1 images</source>
        <translation>在 %1 个镜像中固定 yum 所装软件包的版本</translation>
    </message>
    <message>
        <source>Let zypper ask nothing in %1</source>
        <translation>在 %1 中让 zypper 不再提问</translation>
    </message>
    <message>
        <source>Let zypper ask nothing in %1 images</source>
        <translation>在 %1 个镜像中让 zypper 不再提问</translation>
    </message>
    <message>
        <source>Take zypper dist-upgrade out in %1</source>
        <translation>在 %1 中去掉 zypper dist-upgrade</translation>
    </message>
    <message>
        <source>Take zypper dist-upgrade out in %1 images</source>
        <translation>在 %1 个镜像中去掉 zypper dist-upgrade</translation>
    </message>
    <message>
        <source>Pin the versions that zypper installs in %1</source>
        <translation>在 %1 中固定 zypper 所装软件包的版本</translation>
    </message>
    <message>
        <source>Pin the versions that zypper installs in %1 images</source>
        <translation>在 %1 个镜像中固定 zypper 所装软件包的版本</translation>
    </message>
    <message>
        <source>Let dnf ask nothing in %1</source>
        <translation>在 %1 中让 dnf 不再提问</translation>
    </message>
    <message>
        <source>Let dnf ask nothing in %1 images</source>
        <translation>在 %1 个镜像中让 dnf 不再提问</translation>
    </message>
    <message>
        <source>Pin the versions that dnf installs in %1</source>
        <translation>在 %1 中固定 dnf 所装软件包的版本</translation>
    </message>
    <message>
        <source>Pin the versions that dnf installs in %1 images</source>
        <translation>在 %1 个镜像中固定 dnf 所装软件包的版本</translation>
    </message>
    <message>
        <source>Let ONBUILD trigger ordinary instructions only in %1</source>
        <translation>在 %1 中让 ONBUILD 只触发普通指令</translation>
    </message>
    <message>
        <source>Let ONBUILD trigger ordinary instructions only in %1 images</source>
        <translation>在 %1 个镜像中让 ONBUILD 只触发普通指令</translation>
    </message>
    <message>
        <source>Use in ENV only what was set before it in %1</source>
        <translation>在 %1 中在 ENV 中只使用先前已设置的变量</translation>
    </message>
    <message>
        <source>Use in ENV only what was set before it in %1 images</source>
        <translation>在 %1 个镜像中在 ENV 中只使用先前已设置的变量</translation>
    </message>
    <message>
        <source>Set WORKDIR before copying to a relative place in %1</source>
        <translation>在 %1 中在复制到相对路径之前设置 WORKDIR</translation>
    </message>
    <message>
        <source>Set WORKDIR before copying to a relative place in %1 images</source>
        <translation>在 %1 个镜像中在复制到相对路径之前设置 WORKDIR</translation>
    </message>
    <message>
        <source>Put FROM or ARG first in %1</source>
        <translation>在 %1 中将 FROM 或 ARG 放在最前</translation>
    </message>
    <message>
        <source>Put FROM or ARG first in %1 images</source>
        <translation>在 %1 个镜像中将 FROM 或 ARG 放在最前</translation>
    </message>
    <message>
        <source>Pin the versions that go installs in %1</source>
        <translation>在 %1 中固定 go 所装模块的版本</translation>
    </message>
    <message>
        <source>Pin the versions that go installs in %1 images</source>
        <translation>在 %1 个镜像中固定 go 所装模块的版本</translation>
    </message>
    <message>
        <source>Give stages names that mean nothing else in %1</source>
        <translation>在 %1 中为阶段取不与别物混淆的名称</translation>
    </message>
    <message>
        <source>Give stages names that mean nothing else in %1 images</source>
        <translation>在 %1 个镜像中为阶段取不与别物混淆的名称</translation>
    </message>
    <message>
        <source>Pass secrets as mounts instead of ARG and ENV in %1</source>
        <translation>在 %1 中以挂载传递机密，而不是 ARG 和 ENV</translation>
    </message>
    <message>
        <source>Pass secrets as mounts instead of ARG and ENV in %1 images</source>
        <translation>在 %1 个镜像中以挂载传递机密，而不是 ARG 和 ENV</translation>
    </message>
    <message>
        <source>Write USER as a number in %1</source>
        <translation>在 %1 中将 USER 写成数字</translation>
    </message>
    <message>
        <source>Write USER as a number in %1 images</source>
        <translation>在 %1 个镜像中将 USER 写成数字</translation>
    </message>
    <message>
        <source>Copy only what is needed from a stage in %1</source>
        <translation>在 %1 中只从阶段复制所需的内容</translation>
    </message>
    <message>
        <source>Copy only what is needed from a stage in %1 images</source>
        <translation>在 %1 个镜像中只从阶段复制所需的内容</translation>
    </message>
    <message>
        <source>Write the maintainer as a label in %1</source>
        <translation>在 %1 中将维护者写成标签</translation>
    </message>
    <message>
        <source>Write the maintainer as a label in %1 images</source>
        <translation>在 %1 个镜像中将维护者写成标签</translation>
    </message>
    <message>
        <source>Keep one CMD a stage in %1</source>
        <translation>在 %1 中每个阶段只保留一个 CMD</translation>
    </message>
    <message>
        <source>Keep one CMD a stage in %1 images</source>
        <translation>在 %1 个镜像中每个阶段只保留一个 CMD</translation>
    </message>
    <message>
        <source>Keep one ENTRYPOINT a stage in %1</source>
        <translation>在 %1 中每个阶段只保留一个 ENTRYPOINT</translation>
    </message>
    <message>
        <source>Keep one ENTRYPOINT a stage in %1 images</source>
        <translation>在 %1 个镜像中每个阶段只保留一个 ENTRYPOINT</translation>
    </message>
    <message>
        <source>Choose the shell with SHELL in %1</source>
        <translation>在 %1 中用 SHELL 选择 shell</translation>
    </message>
    <message>
        <source>Choose the shell with SHELL in %1 images</source>
        <translation>在 %1 个镜像中用 SHELL 选择 shell</translation>
    </message>
    <message>
        <source>Let a failure in front of a pipe end the build in %1</source>
        <translation>在 %1 中让管道前的失败终止构建</translation>
    </message>
    <message>
        <source>Let a failure in front of a pipe end the build in %1 images</source>
        <translation>在 %1 个镜像中让管道前的失败终止构建</translation>
    </message>
    <message>
        <source>Offer no port for ssh in %1</source>
        <translation>在 %1 中不公开 ssh 端口</translation>
    </message>
    <message>
        <source>Offer no port for ssh in %1 images</source>
        <translation>在 %1 个镜像中不公开 ssh 端口</translation>
    </message>
    <message>
        <source>Take the distribution&apos;s release from the base image in %1</source>
        <translation>在 %1 中发行版版本由基础镜像决定</translation>
    </message>
    <message>
        <source>Take the distribution&apos;s release from the base image in %1 images</source>
        <translation>在 %1 个镜像中发行版版本由基础镜像决定</translation>
    </message>
    <message>
        <source>Choose a WORKDIR that is no folder of the system in %1</source>
        <translation>在 %1 中选用非系统目录作 WORKDIR</translation>
    </message>
    <message>
        <source>Choose a WORKDIR that is no folder of the system in %1 images</source>
        <translation>在 %1 个镜像中选用非系统目录作 WORKDIR</translation>
    </message>
    <message>
        <source>Write ports alone in EXPOSE in %1</source>
        <translation>在 %1 中在 EXPOSE 中只写端口</translation>
    </message>
    <message>
        <source>Write ports alone in EXPOSE in %1 images</source>
        <translation>在 %1 个镜像中在 EXPOSE 中只写端口</translation>
    </message>
    <message>
        <source>Give the arguments of FROM defaults that name an image in %1</source>
        <translation>在 %1 中为 FROM 的参数设定能指明镜像的默认值</translation>
    </message>
    <message>
        <source>Give the arguments of FROM defaults that name an image in %1 images</source>
        <translation>在 %1 个镜像中为 FROM 的参数设定能指明镜像的默认值</translation>
    </message>
    <message>
        <source>Take blank lines out of continued instructions in %1</source>
        <translation>在 %1 中去掉续行指令中的空行</translation>
    </message>
    <message>
        <source>Take blank lines out of continued instructions in %1 images</source>
        <translation>在 %1 个镜像中去掉续行指令中的空行</translation>
    </message>
    <message>
        <source>Correct what cannot be read in %1</source>
        <translation>在 %1 中改正无法读取之处</translation>
    </message>
    <message>
        <source>Correct what cannot be read in %1 images</source>
        <translation>在 %1 个镜像中改正无法读取之处</translation>
    </message>
    <message>
        <source>Correct the arguments of instructions in %1</source>
        <translation>在 %1 中改正指令的参数</translation>
    </message>
    <message>
        <source>Correct the arguments of instructions in %1 images</source>
        <translation>在 %1 个镜像中改正指令的参数</translation>
    </message>
    <message>
        <source>Begin each line with an instruction in %1</source>
        <translation>在 %1 中让每行都以指令开头</translation>
    </message>
    <message>
        <source>Begin each line with an instruction in %1 images</source>
        <translation>在 %1 个镜像中让每行都以指令开头</translation>
    </message>
    <message>
        <source>Save the file as text in UTF-8 in %1</source>
        <translation>在 %1 中将文件存为 UTF-8 文本</translation>
    </message>
    <message>
        <source>Save the file as text in UTF-8 in %1 images</source>
        <translation>在 %1 个镜像中将文件存为 UTF-8 文本</translation>
    </message>
    <message>
        <source>Bring the file to an ordinary size in %1</source>
        <translation>在 %1 中让文件回到正常大小</translation>
    </message>
    <message>
        <source>Bring the file to an ordinary size in %1 images</source>
        <translation>在 %1 个镜像中让文件回到正常大小</translation>
    </message>
    <message>
        <source>Give exemptions a rule and a reason in %1</source>
        <translation>在 %1 中为豁免写明规则和理由</translation>
    </message>
    <message>
        <source>Give exemptions a rule and a reason in %1 images</source>
        <translation>在 %1 个镜像中为豁免写明规则和理由</translation>
    </message>
    <message>
        <source>Renew or remove exemptions that have ended in %1</source>
        <translation>在 %1 中续期或删除已到期的豁免</translation>
    </message>
    <message>
        <source>Renew or remove exemptions that have ended in %1 images</source>
        <translation>在 %1 个镜像中续期或删除已到期的豁免</translation>
    </message>
    <message>
        <source>Say why a rule about security is switched off in %1</source>
        <translation>在 %1 中说明为何关闭安全规则</translation>
    </message>
    <message>
        <source>Say why a rule about security is switched off in %1 images</source>
        <translation>在 %1 个镜像中说明为何关闭安全规则</translation>
    </message>
    <message>
        <source>Add the key of the other host instead of trusting any in %1</source>
        <translation>在 %1 中写入对方主机的密钥，而不是信任任何主机</translation>
    </message>
    <message>
        <source>Add the key of the other host instead of trusting any in %1 images</source>
        <translation>在 %1 个镜像中写入对方主机的密钥，而不是信任任何主机</translation>
    </message>
    <message>
        <source>Copy only what is needed from the build&apos;s folder in %1</source>
        <translation>在 %1 中只从构建目录复制所需的内容</translation>
    </message>
    <message>
        <source>Copy only what is needed from the build&apos;s folder in %1 images</source>
        <translation>在 %1 个镜像中只从构建目录复制所需的内容</translation>
    </message>
    <message>
        <source>Look at downloads before they are run in %1</source>
        <translation>在 %1 中运行下载内容之前先查验</translation>
    </message>
    <message>
        <source>Look at downloads before they are run in %1 images</source>
        <translation>在 %1 个镜像中运行下载内容之前先查验</translation>
    </message>
    <message>
        <source>Give ADD a checksum of what it fetches in %1</source>
        <translation>在 %1 中为 ADD 取回的内容写明校验和</translation>
    </message>
    <message>
        <source>Give ADD a checksum of what it fetches in %1 images</source>
        <translation>在 %1 个镜像中为 ADD 取回的内容写明校验和</translation>
    </message>
    <message>
        <source>Verify downloaded programs in %1</source>
        <translation>在 %1 中校验下载的程序</translation>
    </message>
    <message>
        <source>Verify downloaded programs in %1 images</source>
        <translation>在 %1 个镜像中校验下载的程序</translation>
    </message>
    <message>
        <source>Let certificates be checked in %1</source>
        <translation>在 %1 中恢复证书校验</translation>
    </message>
    <message>
        <source>Let certificates be checked in %1 images</source>
        <translation>在 %1 个镜像中恢复证书校验</translation>
    </message>
    <message>
        <source>Install signed packages only in %1</source>
        <translation>在 %1 中只安装已签名的软件包</translation>
    </message>
    <message>
        <source>Install signed packages only in %1 images</source>
        <translation>在 %1 个镜像中只安装已签名的软件包</translation>
    </message>
    <message>
        <source>Verify the keys of repositories in %1</source>
        <translation>在 %1 中校验软件源的密钥</translation>
    </message>
    <message>
        <source>Verify the keys of repositories in %1 images</source>
        <translation>在 %1 个镜像中校验软件源的密钥</translation>
    </message>
    <message>
        <source>Ask one registry for packages in %1</source>
        <translation>在 %1 中只向一个源请求软件包</translation>
    </message>
    <message>
        <source>Ask one registry for packages in %1 images</source>
        <translation>在 %1 个镜像中只向一个源请求软件包</translation>
    </message>
    <message>
        <source>Install by the lock file in %1</source>
        <translation>在 %1 中按锁定文件安装</translation>
    </message>
    <message>
        <source>Install by the lock file in %1 images</source>
        <translation>在 %1 个镜像中按锁定文件安装</translation>
    </message>
    <message>
        <source>Clone sources at a commit or a tag in %1</source>
        <translation>在 %1 中按提交或标签克隆源码</translation>
    </message>
    <message>
        <source>Clone sources at a commit or a tag in %1 images</source>
        <translation>在 %1 个镜像中按提交或标签克隆源码</translation>
    </message>
    <message>
        <source>Name the base image in the file in %1</source>
        <translation>在 %1 中在文件中写明基础镜像</translation>
    </message>
    <message>
        <source>Name the base image in the file in %1 images</source>
        <translation>在 %1 个镜像中在文件中写明基础镜像</translation>
    </message>
    <message>
        <source>Move to a base image with security updates in %1</source>
        <translation>在 %1 中改用仍有安全更新的基础镜像</translation>
    </message>
    <message>
        <source>Move to a base image with security updates in %1 images</source>
        <translation>在 %1 个镜像中改用仍有安全更新的基础镜像</translation>
    </message>
    <message>
        <source>Pin the frontend, or use Docker&apos;s own in %1</source>
        <translation>在 %1 中固定前端版本，或使用 Docker 自带的</translation>
    </message>
    <message>
        <source>Pin the frontend, or use Docker&apos;s own in %1 images</source>
        <translation>在 %1 个镜像中固定前端版本，或使用 Docker 自带的</translation>
    </message>
    <message>
        <source>Let only the owner write to files in %1</source>
        <translation>在 %1 中只让属主写入文件</translation>
    </message>
    <message>
        <source>Let only the owner write to files in %1 images</source>
        <translation>在 %1 个镜像中只让属主写入文件</translation>
    </message>
    <message>
        <source>Take setuid and setgid bits off in %1</source>
        <translation>在 %1 中去掉 setuid 和 setgid 位</translation>
    </message>
    <message>
        <source>Take setuid and setgid bits off in %1 images</source>
        <translation>在 %1 个镜像中去掉 setuid 和 setgid 位</translation>
    </message>
    <message>
        <source>Take capabilities off programs in %1</source>
        <translation>在 %1 中去掉程序自身的能力</translation>
    </message>
    <message>
        <source>Take capabilities off programs in %1 images</source>
        <translation>在 %1 个镜像中去掉程序自身的能力</translation>
    </message>
    <message>
        <source>Take the ways to become root away from users in %1</source>
        <translation>在 %1 中去掉用户成为 root 的途径</translation>
    </message>
    <message>
        <source>Take the ways to become root away from users in %1 images</source>
        <translation>在 %1 个镜像中去掉用户成为 root 的途径</translation>
    </message>
    <message>
        <source>Take passwords of accounts out in %1</source>
        <translation>在 %1 中去掉账户密码</translation>
    </message>
    <message>
        <source>Take passwords of accounts out in %1 images</source>
        <translation>在 %1 个镜像中去掉账户密码</translation>
    </message>
    <message>
        <source>Let the program belong to another user than its own in %1</source>
        <translation>在 %1 中让程序文件不属于运行它的用户</translation>
    </message>
    <message>
        <source>Let the program belong to another user than its own in %1 images</source>
        <translation>在 %1 个镜像中让程序文件不属于运行它的用户</translation>
    </message>
    <message>
        <source>Keep RUN inside the build in %1</source>
        <translation>在 %1 中让 RUN 留在构建环境之内</translation>
    </message>
    <message>
        <source>Keep RUN inside the build in %1 images</source>
        <translation>在 %1 个镜像中让 RUN 留在构建环境之内</translation>
    </message>
    <message>
        <source>Do without a Docker daemon in %1</source>
        <translation>在 %1 中不再使用 Docker 守护进程</translation>
    </message>
    <message>
        <source>Do without a Docker daemon in %1 images</source>
        <translation>在 %1 个镜像中不再使用 Docker 守护进程</translation>
    </message>
    <message>
        <source>Declare volumes for data alone in %1</source>
        <translation>在 %1 中只为数据声明卷</translation>
    </message>
    <message>
        <source>Declare volumes for data alone in %1 images</source>
        <translation>在 %1 个镜像中只为数据声明卷</translation>
    </message>
    <message>
        <source>Take the server for logins out in %1</source>
        <translation>在 %1 中去掉登录服务器</translation>
    </message>
    <message>
        <source>Take the server for logins out in %1 images</source>
        <translation>在 %1 个镜像中去掉登录服务器</translation>
    </message>
    <message>
        <source>Offer only ports for users in %1</source>
        <translation>在 %1 中只公开供用户使用的端口</translation>
    </message>
    <message>
        <source>Offer only ports for users in %1 images</source>
        <translation>在 %1 个镜像中只公开供用户使用的端口</translation>
    </message>
    <message>
        <source>Take tools for attackers out in %1</source>
        <translation>在 %1 中去掉攻击者可用的工具</translation>
    </message>
    <message>
        <source>Take tools for attackers out in %1 images</source>
        <translation>在 %1 个镜像中去掉攻击者可用的工具</translation>
    </message>
    <message>
        <source>Leave compilers in the stages that build in %1</source>
        <translation>在 %1 中将编译器留在构建阶段</translation>
    </message>
    <message>
        <source>Leave compilers in the stages that build in %1 images</source>
        <translation>在 %1 个镜像中将编译器留在构建阶段</translation>
    </message>
    <message>
        <source>Switch modes for developers off in %1</source>
        <translation>在 %1 中关闭开发者模式</translation>
    </message>
    <message>
        <source>Switch modes for developers off in %1 images</source>
        <translation>在 %1 个镜像中关闭开发者模式</translation>
    </message>
    <message>
        <source>Load and run only what comes with the image in %1</source>
        <translation>在 %1 中只加载和运行镜像自带的内容</translation>
    </message>
    <message>
        <source>Load and run only what comes with the image in %1 images</source>
        <translation>在 %1 个镜像中只加载和运行镜像自带的内容</translation>
    </message>
    <message>
        <source>Do not run arguments as programs in %1</source>
        <translation>在 %1 中不将参数当作程序运行</translation>
    </message>
    <message>
        <source>Do not run arguments as programs in %1 images</source>
        <translation>在 %1 个镜像中不将参数当作程序运行</translation>
    </message>
    <message>
        <source>Let the health check fail in %1</source>
        <translation>在 %1 中让健康检查能够失败</translation>
    </message>
    <message>
        <source>Let the health check fail in %1 images</source>
        <translation>在 %1 个镜像中让健康检查能够失败</translation>
    </message>
    <message>
        <source>Switch the health check on in %1</source>
        <translation>在 %1 中启用健康检查</translation>
    </message>
    <message>
        <source>Switch the health check on in %1 images</source>
        <translation>在 %1 个镜像中启用健康检查</translation>
    </message>
    <message>
        <source>Let servers ask who it is in %1</source>
        <translation>在 %1 中让服务要求身份验证</translation>
    </message>
    <message>
        <source>Let servers ask who it is in %1 images</source>
        <translation>在 %1 个镜像中让服务要求身份验证</translation>
    </message>
    <message>
        <source>Take updates from a new base image in %1</source>
        <translation>在 %1 中从新的基础镜像获得更新</translation>
    </message>
    <message>
        <source>Take updates from a new base image in %1 images</source>
        <translation>在 %1 个镜像中从新的基础镜像获得更新</translation>
    </message>
    <message>
        <source>Declare the arguments of FROM before it in %1</source>
        <translation>在 %1 中在 FROM 之前声明其参数</translation>
    </message>
    <message>
        <source>Declare the arguments of FROM before it in %1 images</source>
        <translation>在 %1 个镜像中在 FROM 之前声明其参数</translation>
    </message>
    <message>
        <source>Define variables before they are used in %1</source>
        <translation>在 %1 中在使用之前定义变量</translation>
    </message>
    <message>
        <source>Define variables before they are used in %1 images</source>
        <translation>在 %1 个镜像中在使用之前定义变量</translation>
    </message>
    <message>
        <source>%1 is a folder, no Dockerfile</source>
        <translation>%1 是文件夹，不是 Dockerfile</translation>
    </message>
    <message>
        <source>Name the Dockerfile in it</source>
        <translation>请指明其中的 Dockerfile</translation>
    </message>
    <message>
        <source>More than %1 secret arguments in one stage: this one and those behind it are not followed.</source>
        <translation>同一阶段中的机密参数超过 %1 个：此参数及其后的参数未被跟踪。</translation>
    </message>
</context>
<context>
    <name>Extent</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 waived</source>
        <translation>%1 / %2 已豁免</translation>
    </message>
    <message>
        <source>%1 of %2 unknown</source>
        <translation>%1 / %2 未知</translation>
    </message>
    <message>
        <source>%1 to review</source>
        <translation>%1 待审查</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 及另外 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>attested, %1</source>
        <translation>已证明，%1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Do we ride safely, what changed, what do we fix first?</source>
        <translation>航行安全吗？有什么变化？先修什么？</translation>
    </message>
    <message>
        <source>The score runs from 0 to 100; the load line is the least that your policy accepts. In the waterline each mark is a host: its height is its score, and what lies under water is below the line. A dashed mark is out of date or provisional.</source>
        <translation>分数从 0 到 100；载重线是策略所接受的最低分。水线图中每个标记是一台主机：高度即分数，水下即低于载重线。虚线标记表示数据过时或为暂定。</translation>
    </message>
    <message>
        <source>Fix first lists acts in the order in which they gain the fleet most. The points are what the fleet score rises by once those above are done; acts under one bracket gain only together, because they share a ceiling.</source>
        <translation>“优先修复”按对舰队分数的提升排列各项操作。分值是在完成其上各项之后舰队分数的增量；同一括线下的操作共用一个上限，只有一起完成才有提升。</translation>
    </message>
    <message>
        <source>Every number can be asked why: click it, or press I in a list.</source>
        <translation>每个数字都可以追问原因：点击它，或在列表中按 I。</translation>
    </message>
    <message>
        <source>Which daemons can I not trust? One row for each host: its score, how far above the line it rides (freeboard), what of it could be read (coverage), and how it is reached.</source>
        <translation>哪些守护进程不可信？每台主机一行：分数、高出载重线多少（干舷）、能读到多少（覆盖率）以及如何连接。</translation>
    </message>
    <message>
        <source>What did we build and pull, and what is in it? One row for each image of each host, with the score of its build and of its contents, and the worst container that runs from it.</source>
        <translation>我们构建和拉取了什么，里面有什么？每台主机的每个镜像一行，列出其构建和内容的分数，以及由它运行的最差容器。</translation>
    </message>
    <message>
        <source>What runs now, and how exposed is it? One row for each container. Flags: priv privileged, sock the daemon&apos;s socket mounted, net the host&apos;s network, root running as root.</source>
        <translation>现在运行着什么，暴露程度如何？每个容器一行。标志：priv 特权，sock 挂载了守护进程套接字，net 使用主机网络，root 以 root 运行。</translation>
    </message>
    <message>
        <source>Sorted by score, the load line runs through the table. Words in the filter field must all occur; the chips beside it are saved filters, and combine.</source>
        <translation>按分数排序时，载重线会穿过表格。筛选框中的词必须全部出现；旁边的标签是已保存的筛选条件，可以组合。</translation>
    </message>
    <message>
        <source>The pane at the right belongs to the selected row. A finding opens to why it matters, the line of evidence it rests on, and what mends it. Unknown is neither pass nor fail: it names the fact that could not be read.</source>
        <translation>右侧窗格属于所选的行。展开发现项可看到其重要性、所依据的那行证据以及修复方法。未知既不是通过也不是失败：它指出无法读取的事实。</translation>
    </message>
    <message>
        <source>Which requirements of the CIS Docker Benchmark hold, where, and on what evidence?</source>
        <translation>CIS Docker Benchmark 的哪些要求得到满足，在哪里，依据什么证据？</translation>
    </message>
    <message>
        <source>A check over many objects takes the worst of their results: fail, then unknown, waived, manual, pass, not applicable. The pass rate is pass of pass and fail.</source>
        <translation>涉及多个对象的检查项取其中最差的结果：失败、未知、已豁免、人工、通过、不适用。通过率为通过数占通过与失败之和的比例。</translation>
    </message>
    <message>
        <source>Cells of the heat map print the pass rate; their colour turns at the load line. With five or fewer decided checks a cell prints a fraction. A hatched corner: some checks are unknown; all hatched: no evidence.</source>
        <translation>热力图的单元格显示通过率，颜色以载重线为界。已判定的检查项不超过五个时显示分数形式。角上有斜线：部分检查项未知；整格斜线：没有证据。</translation>
    </message>
    <message>
        <source>A result, a section and a cell each narrow the list of checks below; chips above it say so, and can be removed. Failing, 7 d compares the number of failing objects with that of seven days ago.</source>
        <translation>点击结果、章节或单元格会缩小下方检查项列表；列表上方的标签会注明，并可移除。“失败，7 天”将失败对象数与七天前相比。</translation>
    </message>
    <message>
        <source>Hosts and how they are reached, policies and which group they hold for, waivers and attestations, looks, schedule, history, and what is stored where.</source>
        <translation>主机及其连接方式、策略及其适用的组、豁免与证明、外观、计划、历史，以及什么存储在哪里。</translation>
    </message>
    <message>
        <source>Changes take effect at once. Passphrases go to the system keyring alone. Forgetting a host removes its values and its passphrase.</source>
        <translation>更改立即生效。密码短语只存入系统密钥环。移除主机会一并删除其数据和密码短语。</translation>
    </message>
    <message>
        <source>filter this list</source>
        <translation>筛选此列表</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>open the findings of the row</source>
        <translation>打开该行的发现项</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>show or hide the pane at the right</source>
        <translation>显示或隐藏右侧窗格</translation>
    </message>
    <message>
        <source>previous, next finding</source>
        <translation>上一个、下一个发现项</translation>
    </message>
    <message>
        <source>waive, copy the remedy, evidence, explain the score</source>
        <translation>豁免、复制修复方法、证据、解释分数</translation>
    </message>
    <message>
        <source>copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>walk through a chart</source>
        <translation>在图表中移动</translation>
    </message>
    <message>
        <source>open what is marked</source>
        <translation>打开所标记的内容</translation>
    </message>
    <message>
        <source>waive or attest the finding</source>
        <translation>豁免或证明该发现项</translation>
    </message>
    <message>
        <source>filter the hosts</source>
        <translation>筛选主机</translation>
    </message>
    <message>
        <source>search objects and checks, or run a command</source>
        <translation>搜索对象和检查项，或运行命令</translation>
    </message>
    <message>
        <source>scope: all hosts, a group, one host</source>
        <translation>范围：所有主机、一个组或一台主机</translation>
    </message>
    <message>
        <source>pages, in the order of the sidebar</source>
        <translation>各页面，按侧边栏顺序</translation>
    </message>
    <message>
        <source>back and forward</source>
        <translation>后退与前进</translation>
    </message>
    <message>
        <source>scan again</source>
        <translation>重新扫描</translation>
    </message>
    <message>
        <source>next pane</source>
        <translation>下一个窗格</translation>
    </message>
    <message>
        <source>text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>a further window</source>
        <translation>再开一个窗口</translation>
    </message>
    <message>
        <source>menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Keys on this page</source>
        <translation>本页按键</translation>
    </message>
    <message>
        <source>Keys everywhere</source>
        <translation>通用按键</translation>
    </message>
    <message>
        <source>Which known vulnerabilities reach a running container, and can I fix them?</source>
        <translation>哪些已知漏洞触及正在运行的容器，能否修复？</translation>
    </message>
    <message>
        <source>An image is looked into when you scan it; until then nothing is said about it, which is not the same as none. Names and severities come from the advisories in Settings, whose age is shown.</source>
        <translation>镜像在您扫描时才会被检查；在此之前不作任何判断，这与“没有漏洞”不同。名称和严重性来自“设置”中的安全公告，并注明其时间。</translation>
    </message>
    <message>
        <source>At first the list is narrowed to what has a fix and runs; the chips say so. Grouped by package or base image, one row stands for all that one upgrade mends.</source>
        <translation>列表起初只显示有修复且正在运行的项目，标签会注明。按软件包或基础镜像分组时，一行代表一次升级所修复的全部漏洞。</translation>
    </message>
    <message>
        <source>What is wrong with a Dockerfile, and what mends it?</source>
        <translation>Dockerfile 有什么问题，如何修复？</translation>
    </message>
    <message>
        <source>The text is judged while you type; no daemon is asked. A mark beside a line carries the letter of its severity, and the list at the right says what is meant.</source>
        <translation>文本在您输入时即被评判，不询问任何守护进程。行旁的标记带有严重性字母，右侧列表说明其含义。</translation>
    </message>
    <message>
        <source>A fix is offered where it is certain, and shown before it is made. Nothing is written to the file until you save.</source>
        <translation>只在确定时提供修复，并在执行前显示。在您保存之前不会写入文件。</translation>
    </message>
    <message>
        <source>leave the text</source>
        <translation>离开文本</translation>
    </message>
    <message>
        <source>copy what is marked</source>
        <translation>复制所选内容</translation>
    </message>
</context>
<context>
    <name>ImageFacts</name>
    <message>
        <source>not scanned: packages and files were not read, so checks about them are unknown and the image&apos;s score stays provisional</source>
        <translation>未扫描：未读取软件包和文件，因此相关检查项为未知，镜像评分仍为暂定</translation>
    </message>
    <message>
        <source>quick scan of %1: the package databases alone</source>
        <translation>%1 的快速扫描：仅软件包数据库</translation>
    </message>
    <message>
        <source>full scan of %1: every file of every layer</source>
        <translation>%1 的完整扫描：每一层的每个文件</translation>
    </message>
    <message>
        <source>%1; part of it could not be read</source>
        <translation>%1；其中一部分无法读取</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>it does not say</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>End of life</source>
        <translation>停止支持日期</translation>
    </message>
    <message>
        <source>Base image</source>
        <translation>基础镜像</translation>
    </message>
    <message>
        <source>%1, built %2</source>
        <translation>%1，构建于 %2</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Vulnerabilities</source>
        <translation>漏洞</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Setuid and setgid files</source>
        <translation>setuid 与 setgid 文件</translation>
    </message>
    <message>
        <source>Wasted by deleted or replaced files</source>
        <translation>被删除或替换的文件浪费</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>No tag names this image on %1.</source>
        <translation>%1 上没有标签指向此镜像。</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>root (none named)</source>
        <translation>root（未指定）</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>构建时间</translation>
    </message>
    <message>
        <source>the image does not say</source>
        <translation>镜像未说明</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>其中内容</translation>
    </message>
    <message>
        <source>Digests</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>No registry digest is known: built here, or pulled without one.</source>
        <translation>没有已知的镜像仓库摘要：在此构建，或拉取时不带摘要。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n checks fail</source>
        <translation>
            <numerusform>%n 项检查中 %1 项未通过</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>未发现</translation>
    </message>
    <message>
        <source>%1 critical, %2 high</source>
        <translation>%1 个严重，%2 个高危</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n below the line</source>
        <translation>
            <numerusform>%n 个中 %1 个低于载重线</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Fleet</source>
        <translation>舰队</translation>
    </message>
    <message>
        <source>%1, %2 stage</source>
        <translation>%1，%2 阶段</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>No answer was received.</source>
        <translation>没有收到应答。</translation>
    </message>
    <message>
        <source>%1 answers; digest of calls and digests: %2</source>
        <translation>%1 个应答；调用及其摘要的摘要：%2</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Waivers</source>
        <translation>豁免</translation>
    </message>
    <message>
        <source>No waivers are in force: every failing result counts as failing.</source>
        <translation>没有生效的豁免：每个失败结果都计为失败。</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Checks follow the %1 Benchmark %2 by id; wording and severities are Plimsoll&apos;s own. A check that the evidence does not decide is unknown, never passed.</source>
        <translation>检查项按编号遵循 %1 基准 %2；措辞和严重性由 Plimsoll 自行确定。证据不能判定的检查项为未知，绝不计为通过。</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Weights: critical 10, high 5, medium 3, low 1. A stage&apos;s score is the weight of what passes over the weight of what was decided; waived, manual, not applicable and unknown stay out.</source>
        <translation>权重：严重 10，高 5，中 3，低 1。阶段评分为通过项的权重除以已判定项的权重；已豁免、待人工、不适用和未知不计入。</translation>
    </message>
    <message>
        <source>Container: 15% Dockerfile, 40% image, 45% container stage, over the stages that have a score, then the lowest cap.</source>
        <translation>容器：Dockerfile 占 15%，镜像占 40%，容器阶段占 45%，仅计有评分的阶段，然后取最低上限。</translation>
    </message>
    <message>
        <source>Host: 35% host stage, 65% its live containers: half their mean, half the mean of the worst tenth.</source>
        <translation>主机：主机阶段占 35%，运行中的容器占 65%：其平均值一半，最差十分之一的平均值一半。</translation>
    </message>
    <message>
        <source>Fleet: half the hosts&apos; mean, half the mean of the worst tenth.</source>
        <translation>舰队：各主机平均值占一半，最差十分之一的平均值占一半。</translation>
    </message>
    <message>
        <source>Caps: 39 for a privileged container, the Docker socket mounted or the host&apos;s root mounted writable; 69 for any other failed critical check; 84 for any failed high check; 89 while the image is not scanned or a high or critical finding is waived. A host whose API port takes clients without a certificate has at most 39.</source>
        <translation>上限：特权容器、挂载了 Docker 套接字或以可写方式挂载主机根目录为 39；其他任何严重检查项失败为 69；任何高级检查项失败为 84；镜像未扫描或有严重或高级发现项被豁免时为 89。API 端口接受无证书客户端的主机最高为 39。</translation>
    </message>
    <message>
        <source>Grades: A from 90, B from 80, C from 70, D from 60, E from 50, F below. Numbers are rounded down. Under 50% coverage a score is provisional and has no grade.</source>
        <translation>等级：A 从 90，B 从 80，C 从 70，D 从 60，E 从 50，F 以下。数字向下取整。覆盖率低于 50% 时评分为暂定且没有等级。</translation>
    </message>
    <message>
        <source>The image stage of an image that was not scanned is provisional and at most 69.</source>
        <translation>未扫描镜像的镜像阶段为暂定，且最高为 69。</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Name and digest</source>
        <translation>名称和摘要</translation>
    </message>
    <message>
        <source>Evidence index</source>
        <translation>证据索引</translation>
    </message>
    <message>
        <source>Every API answer that the results rest on, with the SHA-256 of its sealed body. The evidence file holds the bodies.</source>
        <translation>结果所依据的每个 API 应答及其封存正文的 SHA-256。正文保存在证据文件中。</translation>
    </message>
    <message>
        <source>load line %1</source>
        <translation>载重线 %1</translation>
    </message>
    <message>
        <source>No host with a score rides below it.</source>
        <translation>没有已评分的主机在其以下。</translation>
    </message>
    <message>
        <source>%1 of %2 hosts ride below it.</source>
        <translation>%1 / %2 台主机在其以下。</translation>
    </message>
    <message>
        <source>Hosts without a score: %1.</source>
        <translation>没有评分的主机：%1。</translation>
    </message>
    <message>
        <source>Evidence covers %1% of the applicable checks; what could not be read is listed on page %2 and counted as unknown, never as pass.</source>
        <translation>证据覆盖了 %1% 的适用检查项；无法读取的内容列于第 %2 页并计为未知，绝不计为通过。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>listed on page %1</source>
        <translation>列于第 %1 页</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>示例数据</translation>
    </message>
    <message>
        <source>Docker security
posture report</source>
        <translation>Docker 安全
态势报告</translation>
    </message>
    <message>
        <source>All hosts</source>
        <translation>所有主机</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>%1 hosts, %2 images, %3 containers</source>
        <translation>%1 台主机，%2 个镜像，%3 个容器</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Assessed</source>
        <translation>评估时间</translation>
    </message>
    <message>
        <source>Vulnerability data</source>
        <translation>漏洞数据</translation>
    </message>
    <message>
        <source>none: images were not scanned</source>
        <translation>无：未扫描镜像</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读取</translation>
    </message>
    <message>
        <source>partly read</source>
        <translation>部分读取</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Every host in scope answered.</source>
        <translation>范围内的每台主机都已应答。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What happened, and the next step</source>
        <translation>发生了什么，以及下一步</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>answered with status %1</source>
        <translation>应答状态为 %1</translation>
    </message>
    <message>
        <source>Calls without a usable answer</source>
        <translation>没有可用应答的调用</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>返回内容</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Host and daemon</source>
        <translation>主机与守护进程</translation>
    </message>
    <message>
        <source>Dockerfile</source>
        <translation>Dockerfile</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>Failing results</source>
        <translation>失败结果</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>无法读取的内容</translation>
    </message>
    <message>
        <source>An unknown result is neither a pass nor a fail: the fact that would decide it was not at hand. It lowers coverage and is not counted in any score.</source>
        <translation>未知结果既不是通过也不是失败：缺少作出判断所需的事实。它会降低覆盖率，不计入任何评分。</translation>
    </message>
    <message>
        <source>Hosts that were not read fully</source>
        <translation>未完整读取的主机</translation>
    </message>
    <message>
        <source>Unknown results by missing fact</source>
        <translation>按缺失事实列出的未知结果</translation>
    </message>
    <message>
        <source>No reason was given</source>
        <translation>没有给出原因</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Missing fact</source>
        <translation>缺失的事实</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Containers and images</source>
        <translation>容器与镜像</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Docker security posture</source>
        <translation>Docker 安全态势</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>机密</translation>
    </message>
    <message>
        <source>Evidence sha256 %1</source>
        <translation>证据 sha256 %1</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 个镜像</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 个镜像</translation>
    </message>
    <message>
        <source>1 container</source>
        <translation>1 个容器</translation>
    </message>
    <message>
        <source>%1 containers</source>
        <translation>%1 个容器</translation>
    </message>
    <message>
        <source>1 host</source>
        <translation>1 台主机</translation>
    </message>
    <message>
        <source>%1 hosts</source>
        <translation>%1 台主机</translation>
    </message>
    <message>
        <source>1 object</source>
        <translation>1 个对象</translation>
    </message>
    <message>
        <source>%1 objects</source>
        <translation>%1 个对象</translation>
    </message>
    <message>
        <source>Several reasons, see page %1</source>
        <translation>多种原因，见第 %1 页</translation>
    </message>
    <message>
        <source>nothing decided</source>
        <translation>无可判定</translation>
    </message>
    <message>
        <source>Failing objects</source>
        <translation>失败的对象</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>发现项</translation>
    </message>
    <message>
        <source>What to paste</source>
        <translation>要粘贴的内容</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Sev</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Remedy, or why undecided</source>
        <translation>修复方法，或未判定的原因</translation>
    </message>
    <message>
        <source>Result is the worst across the hosts in scope. A check counts once per host; Objects counts what is behind the failures.</source>
        <translation>结果取范围内各主机中最差者。每个检查项每台主机计一次；“对象”为失败所涉及的对象数。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 及另外 %2 项</translation>
    </message>
    <message>
        <source>The fleet scores %1, %2.</source>
        <translation>舰队评分为 %1，%2。</translation>
    </message>
    <message>
        <source>The evidence does not decide enough checks for a grade of the fleet.</source>
        <translation>证据所判定的检查项不足以给出舰队等级。</translation>
    </message>
    <message>
        <source>Hosts below the line: %1.</source>
        <translation>载重线以下的主机：%1。</translation>
    </message>
    <message>
        <source>%1 of %2 containers ride below the line; %3 results of critical severity fail.</source>
        <translation>%1 / %2 个容器在载重线以下；%3 个严重级别的结果失败。</translation>
    </message>
    <message>
        <source>To do first: %1 (%2 points).</source>
        <translation>首先要做：%1（%2 分）。</translation>
    </message>
    <message>
        <source>fleet score</source>
        <translation>舰队评分</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>hosts below the line</source>
        <translation>载重线以下的主机</translation>
    </message>
    <message>
        <source>critical results failing</source>
        <translation>失败的严重结果</translation>
    </message>
    <message>
        <source>%1 of %2 containers below the line</source>
        <translation>%1 / %2 个容器在载重线以下</translation>
    </message>
    <message>
        <source>evidence coverage</source>
        <translation>证据覆盖率</translation>
    </message>
    <message>
        <source>%1 results unknown, %2 await a person</source>
        <translation>%1 个结果未知，%2 个待人工判断</translation>
    </message>
    <message>
        <source>One assessment so far: a trend needs at least two.</source>
        <translation>目前只有一次评估：趋势至少需要两次。</translation>
    </message>
    <message>
        <source>Bar against the load line at %1.</source>
        <translation>与载重线 %1 对比的条形。</translation>
    </message>
    <message>
        <source>%1 of %2 images were not scanned: their stage rests on what the API tells.</source>
        <translation>%1 / %2 个镜像未扫描：其阶段仅依据 API 提供的信息。</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>%1 results on %2 hosts</source>
        <translation>%2 台主机上的 %1 个结果</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Pass rate</source>
        <translation>通过率</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重性</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Executive summary</source>
        <translation>执行摘要</translation>
    </message>
    <message>
        <source>Fleet score over time</source>
        <translation>舰队评分变化</translation>
    </message>
    <message>
        <source>Score by stage</source>
        <translation>各阶段评分</translation>
    </message>
    <message>
        <source>Results by benchmark section</source>
        <translation>按基准章节的结果</translation>
    </message>
    <message>
        <source>What to fix first</source>
        <translation>优先修复</translation>
    </message>
    <message>
        <source>No failing result would raise the score.</source>
        <translation>没有哪个失败结果能提高评分。</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>已豁免</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>待人工</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Too little evidence</source>
        <translation>证据不足</translation>
    </message>
    <message>
        <source>Riding high</source>
        <translation>航行从容</translation>
    </message>
    <message>
        <source>Riding safely</source>
        <translation>航行安全</translation>
    </message>
    <message>
        <source>Riding low</source>
        <translation>吃水偏深</translation>
    </message>
    <message>
        <source>Below the line</source>
        <translation>载重线以下</translation>
    </message>
    <message>
        <source>no score</source>
        <translation>无评分</translation>
    </message>
    <message>
        <source>at the load line</source>
        <translation>位于载重线</translation>
    </message>
    <message>
        <source>1 point above the load line</source>
        <translation>高于载重线 1 分</translation>
    </message>
    <message>
        <source>%1 points above the load line</source>
        <translation>高于载重线 %1 分</translation>
    </message>
    <message>
        <source>1 point below the load line</source>
        <translation>低于载重线 1 分</translation>
    </message>
    <message>
        <source>%1 points below the load line</source>
        <translation>低于载重线 %1 分</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>attested as met</source>
        <translation>证明为已满足</translation>
    </message>
    <message>
        <source>attested as not met</source>
        <translation>证明为未满足</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>已豁免</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>By</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>What they cover</source>
        <translation>所覆盖的结果</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>若没有它</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>计为</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>未决定</translation>
    </message>
    <message>
        <source>Digest of the waivers</source>
        <translation>豁免的摘要</translation>
    </message>
    <message>
        <source>The fleet&apos;s score is %1; without waivers and attestations it would be %2.</source>
        <translation>舰队评分为 %1；若没有豁免和证明则为 %2。</translation>
    </message>
    <message>
        <source>Docker security
waiver report</source>
        <translation>Docker 安全
豁免报告</translation>
    </message>
    <message>
        <source>%1 %2, levels 1 and 2, %3 checks per host</source>
        <translation>%1 %2，一级和二级，每台主机 %3 项检查</translation>
    </message>
    <message>
        <source>Docker security waivers</source>
        <translation>Docker 安全豁免</translation>
    </message>
    <message>
        <source>Attested by %1 until %2: %3</source>
        <translation>由 %1 证明，至 %2：%3</translation>
    </message>
    <message>
        <source>Waived by %1 until %2: %3</source>
        <translation>由 %1 豁免，至 %2：%3</translation>
    </message>
    <message>
        <source>To do first: %1, and what stands with it below (%2 points together).</source>
        <translation>首先要做：%1，以及下方与之并列的各项（合计 %2 分）。</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>同第 %1 项</translation>
    </message>
    <message>
        <source>Docker security
host report</source>
        <translation>Docker 安全
主机报告</translation>
    </message>
    <message>
        <source>Docker security of a host</source>
        <translation>主机的 Docker 安全</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 处</translation>
    </message>
    <message>
        <source>Every result</source>
        <translation>全部结果</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Incomplete evidence: %1</source>
        <translation>证据不完整：%1</translation>
    </message>
    <message>
        <source>Policy of the group %1 (%2)</source>
        <translation>组 %1 的策略（%2）</translation>
    </message>
    <message>
        <source>Inputs that are not listed are those of the policy above.</source>
        <translation>未列出的输入与上面的策略相同。</translation>
    </message>
    <message>
        <source>Vulnerabilities</source>
        <translation>漏洞</translation>
    </message>
    <message>
        <source>%1, load line %2</source>
        <translation>%1，载重线 %2</translation>
    </message>
    <message>
        <source>no waivers in force</source>
        <translation>没有生效的豁免</translation>
    </message>
    <message>
        <source>1 waiver or attestation in force</source>
        <translation>1 项豁免或证明生效</translation>
    </message>
    <message>
        <source>%1 waivers and attestations in force</source>
        <translation>%1 项豁免和证明生效</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>1 waiver or attestation ends within two weeks.</source>
        <translation>1 项豁免或证明将在两周内到期。</translation>
    </message>
    <message>
        <source>%1 waivers and attestations end within two weeks.</source>
        <translation>%1 项豁免和证明将在两周内到期。</translation>
    </message>
    <message>
        <source>1 waiver or attestation is over: what it covered counts again.</source>
        <translation>1 项豁免或证明已到期：其覆盖的内容重新计入。</translation>
    </message>
    <message>
        <source>%1 waivers and attestations are over: what they covered counts again.</source>
        <translation>%1 项豁免和证明已到期：其覆盖的内容重新计入。</translation>
    </message>
    <message>
        <source>Nothing was installed or started. Where files of the host were allowed, an empty image was imported and a container made from it that is never started, to read them through; both were removed again.</source>
        <translation>没有安装或启动任何东西。在允许读取主机文件的主机上，曾导入一个空镜像，并由它创建一个从不启动的容器以读取文件；两者均已删除。</translation>
    </message>
    <message>
        <source>Nothing was installed, started or changed.</source>
        <translation>没有安装、启动或更改任何东西。</translation>
    </message>
    <message>
        <source>Plimsoll %1 read the Docker Engine API of each host with GET requests.</source>
        <translation>Plimsoll %1 以 GET 请求读取了每台主机的 Docker Engine API。</translation>
    </message>
    <message>
        <source>Secrets found in answers were replaced before anything was stored or judged; digests are of the sealed answers.</source>
        <translation>应答中发现的机密在存储或评判之前已被替换；摘要取自密封后的应答。</translation>
    </message>
    <message>
        <source>Image stage: 60% vulnerability score, 40% controls. The vulnerability score is 100 less 15 for each critical (at most 60), 5 for each high (30), 0.5 for each medium (15), 0.1 for each low (5) and 20 for each one known to be exploited (40); one without a fix counts half.</source>
        <translation>镜像阶段：漏洞评分占 60%，控制项占 40%。漏洞评分为 100 减去：每个严重漏洞 15（最多 60）、高 5（30）、中 0.5（15）、低 0.1（5），每个已知被利用的漏洞 20（40）；没有修复版本的减半计算。</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>%1 of %2 images scanned.</source>
        <translation>已扫描 %1 / %2 个镜像。</translation>
    </message>
    <message>
        <source>failing results</source>
        <translation>失败结果</translation>
    </message>
    <message>
        <source>pass rate of decided checks</source>
        <translation>已判定检查项的通过率</translation>
    </message>
    <message>
        <source>Found, each once for a package at a version: %1 critical, %2 high, %3 medium, %4 low.</source>
        <translation>共发现（同一版本的软件包只计一次）：严重 %1，高 %2，中 %3，低 %4。</translation>
    </message>
    <message>
        <source>With a fix: %1; known to be exploited: %2; waived: %3.</source>
        <translation>有修复版本：%1；已知被利用：%2；已豁免：%3。</translation>
    </message>
    <message>
        <source>known to be exploited</source>
        <translation>已知被利用</translation>
    </message>
    <message>
        <source>no fix</source>
        <translation>无修复版本</translation>
    </message>
    <message>
        <source>%1 of %2 images were compared with advisories.</source>
        <translation>%1 / %2 个镜像已与安全公告比对。</translation>
    </message>
    <message>
        <source>None of them has a known vulnerability.</source>
        <translation>其中没有已知漏洞。</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>Fixed in</source>
        <translation>修复于</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>所有镜像</translation>
    </message>
    <message>
        <source>Image stage: %1. Dockerfile stage: %2.</source>
        <translation>镜像阶段：%1。Dockerfile 阶段：%2。</translation>
    </message>
    <message>
        <source>Docker security
image report</source>
        <translation>Docker 安全
镜像报告</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2 上的 %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none that is told</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>%1, supported until %2</source>
        <translation>%1，支持至 %2</translation>
    </message>
    <message>
        <source>no local image has its lowest layers</source>
        <translation>没有本地镜像与其底层相同</translation>
    </message>
    <message>
        <source>%1, built on %2</source>
        <translation>%1，构建于 %2</translation>
    </message>
    <message>
        <source>Digests</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>构建时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>%1, %2 of it in files that a later layer deletes or replaces</source>
        <translation>%1，其中 %2 属于被后续层删除或替换的文件</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Base image</source>
        <translation>基础镜像</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>扫描时间</translation>
    </message>
    <message>
        <source>%1, %2 packages</source>
        <translation>%1，%2 个软件包</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>What fails</source>
        <translation>未通过项</translation>
    </message>
    <message>
        <source>Nothing that was decided.</source>
        <translation>已判定的检查中没有未通过项。</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>修复方法</translation>
    </message>
    <message>
        <source>What is not decided</source>
        <translation>未判定项</translation>
    </message>
    <message>
        <source>capabilities</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>writable by all</source>
        <translation>所有人可写</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>unverified packages</source>
        <translation>未验证的软件包</translation>
    </message>
    <message>
        <source>deleted by layer %1, still readable</source>
        <translation>由第 %1 层删除，仍可读取</translation>
    </message>
    <message>
        <source>Files to know about</source>
        <translation>需要留意的文件</translation>
    </message>
    <message>
        <source>No secret, no setuid or setgid file, nothing writable by all.</source>
        <translation>没有密钥，没有 setuid 或 setgid 文件，没有所有人可写的文件。</translation>
    </message>
    <message>
        <source>Only the package databases were read, not the files.</source>
        <translation>只读取了软件包数据库，未读取文件。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Wasted</source>
        <translation>浪费</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Docker security of images</source>
        <translation>镜像的 Docker 安全</translation>
    </message>
</context>
<context>
    <name>Runtime</name>
    <message>
        <source>Isolation</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>AppArmor profile</source>
        <translation>AppArmor 配置</translation>
    </message>
    <message>
        <source>Security options</source>
        <translation>安全选项</translation>
    </message>
    <message>
        <source>User namespace</source>
        <translation>用户命名空间</translation>
    </message>
    <message>
        <source>Cgroup parent</source>
        <translation>cgroup 父级</translation>
    </message>
    <message>
        <source>Privileges</source>
        <translation>特权</translation>
    </message>
    <message>
        <source>Privileged</source>
        <translation>特权模式</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Capabilities added</source>
        <translation>添加的权能</translation>
    </message>
    <message>
        <source>Capabilities dropped</source>
        <translation>移除的权能</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>内存限制</translation>
    </message>
    <message>
        <source>CPU shares</source>
        <translation>CPU 份额</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程数</translation>
    </message>
    <message>
        <source>Ulimits</source>
        <translation>ulimit</translation>
    </message>
    <message>
        <source>Restart policy</source>
        <translation>重启策略</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Network mode</source>
        <translation>网络模式</translation>
    </message>
    <message>
        <source>Published ports</source>
        <translation>发布端口</translation>
    </message>
    <message>
        <source>Filesystem</source>
        <translation>文件系统</translation>
    </message>
    <message>
        <source>Root filesystem read-only</source>
        <translation>根文件系统只读</translation>
    </message>
    <message>
        <source>Bind mounts</source>
        <translation>绑定挂载</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not in the answer</source>
        <translation>应答中没有</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Process namespace</source>
        <translation>进程命名空间</translation>
    </message>
    <message>
        <source>IPC namespace</source>
        <translation>IPC 命名空间</translation>
    </message>
    <message>
        <source>UTS namespace</source>
        <translation>UTS 命名空间</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Vulnerabilities</source>
        <translation>漏洞</translation>
    </message>
</context>
<context>
    <name>WayWords</name>
    <message>
        <source>Rebuild on the current %1</source>
        <translation>基于最新的 %1 重新构建</translation>
    </message>
    <message>
        <source>Update %1 (%2)</source>
        <translation>更新 %1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>Update %n %1 packages</source>
        <translation>
            <numerusform>更新 %n 个 %1 软件包</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>已豁免</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>待人工</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Dockerfile</source>
        <translation>Dockerfile</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读取</translation>
    </message>
    <message>
        <source>Partly read</source>
        <translation>部分读取</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>privileged</source>
        <translation>特权</translation>
    </message>
    <message>
        <source>Docker socket</source>
        <translation>Docker 套接字</translation>
    </message>
    <message>
        <source>host network</source>
        <translation>主机网络</translation>
    </message>
    <message>
        <source>root</source>
        <translation>root</translation>
    </message>
    <message>
        <source>%1, provisional</source>
        <translation>%1，暂定</translation>
    </message>
    <message>
        <source>No score</source>
        <translation>无评分</translation>
    </message>
    <message>
        <source>Score %1, grade %2</source>
        <translation>评分 %1，等级 %2</translation>
    </message>
    <message>
        <source>Score %1, no grade</source>
        <translation>评分 %1，无等级</translation>
    </message>
    <message>
        <source>%1, below the load line</source>
        <translation>%1，载重线以下</translation>
    </message>
    <message>
        <source>%1, above the load line</source>
        <translation>%1，高于载重线</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>capped at %1: image not scanned</source>
        <translation>上限 %1：镜像未扫描</translation>
    </message>
    <message>
        <source>capped at %1: a waived high or critical check</source>
        <translation>上限 %1：有严重或高级检查项被豁免</translation>
    </message>
    <message>
        <source>capped at %1: a container could not be read</source>
        <translation>上限 %1：有容器无法读取</translation>
    </message>
    <message>
        <source>capped at %1 by %2</source>
        <translation>上限 %1，因 %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>Held at %1 while its image is not scanned</source>
        <translation>镜像未扫描时停在 %1</translation>
    </message>
    <message>
        <source>Held at %1 by a waived high or critical finding</source>
        <translation>因有严重或高级发现项被豁免而停在 %1</translation>
    </message>
    <message>
        <source>Held at %1 by %2</source>
        <translation>因 %2 停在 %1</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Host and daemon</source>
        <translation>主机与守护进程</translation>
    </message>
    <message>
        <source>Host configuration</source>
        <translation>主机配置</translation>
    </message>
    <message>
        <source>Daemon configuration</source>
        <translation>守护进程配置</translation>
    </message>
    <message>
        <source>Daemon configuration files</source>
        <translation>守护进程配置文件</translation>
    </message>
    <message>
        <source>Images and build files</source>
        <translation>镜像与构建文件</translation>
    </message>
    <message>
        <source>Container runtime</source>
        <translation>容器运行时</translation>
    </message>
    <message>
        <source>Security operations</source>
        <translation>安全运维</translation>
    </message>
    <message>
        <source>Swarm</source>
        <translation>Swarm</translation>
    </message>
    <message>
        <source>Daemon</source>
        <translation>守护进程</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>运行时</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>运维</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>无分组</translation>
    </message>
    <message>
        <source>Evidence decides %1 of checks</source>
        <translation>证据判定了 %1 的检查项</translation>
    </message>
    <message>
        <source>%1 without waivers</source>
        <translation>不计豁免为 %1</translation>
    </message>
    <message>
        <source>1 host</source>
        <translation>1 台主机</translation>
    </message>
    <message numerus="yes">
        <source>%n hosts</source>
        <translation>
            <numerusform>%n 台主机</numerusform>
        </translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 个镜像</translation>
    </message>
    <message numerus="yes">
        <source>%n images</source>
        <translation>
            <numerusform>%n 个镜像</numerusform>
        </translation>
    </message>
    <message>
        <source>1 container</source>
        <translation>1 个容器</translation>
    </message>
    <message numerus="yes">
        <source>%n containers</source>
        <translation>
            <numerusform>%n 个容器</numerusform>
        </translation>
    </message>
    <message>
        <source>1 network</source>
        <translation>1 个网络</translation>
    </message>
    <message numerus="yes">
        <source>%n networks</source>
        <translation>
            <numerusform>%n 个网络</numerusform>
        </translation>
    </message>
    <message>
        <source>1 volume</source>
        <translation>1 个卷</translation>
    </message>
    <message numerus="yes">
        <source>%n volumes</source>
        <translation>
            <numerusform>%n 个卷</numerusform>
        </translation>
    </message>
    <message>
        <source>1 service</source>
        <translation>1 个服务</translation>
    </message>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>%n 个服务</numerusform>
        </translation>
    </message>
    <message>
        <source>1 node</source>
        <translation>1 个节点</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n 个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 个文件</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>created</source>
        <translation>已创建</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>restarting</source>
        <translation>重启中</translation>
    </message>
    <message>
        <source>removing</source>
        <translation>移除中</translation>
    </message>
    <message>
        <source>exited</source>
        <translation>已退出</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>capped at %1: no advisories for the image</source>
        <translation>最高 %1 分：镜像没有可用的安全公告</translation>
    </message>
    <message>
        <source>capped at %1: no feed covers the image</source>
        <translation>最高 %1 分：没有公告源涵盖该镜像</translation>
    </message>
    <message>
        <source>capped at %1: the image&apos;s system is past its end of life</source>
        <translation>最高 %1 分：镜像的系统已停止支持</translation>
    </message>
    <message>
        <source>Held at %1 while there are no advisories for its image</source>
        <translation>其镜像没有可用的安全公告，限制在 %1 分</translation>
    </message>
    <message>
        <source>Held at %1 because no feed covers its image</source>
        <translation>没有公告源涵盖其镜像，限制在 %1 分</translation>
    </message>
    <message>
        <source>Held at %1 because its image&apos;s system is past its end of life</source>
        <translation>其镜像的系统已停止支持，限制在 %1 分</translation>
    </message>
    <message>
        <source>Its advisories are %1 days old: new vulnerabilities are not in them</source>
        <translation>所依据的安全公告已有 %1 天：其中没有新漏洞</translation>
    </message>
</context>
<context>
    <name>plimsoll::models::CheckModel</name>
    <message>
        <source>Automated</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重性</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>计分</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>不计分</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message numerus="yes">
        <source>No run is stored from %n days ago or before</source>
        <translation>
            <numerusform>没有存储 %n 天前或更早的运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 objects fail more or less than %n days ago, on hosts that were read then</source>
        <translation>
            <numerusform>与 %n 天前相比失败对象增减 %1（仅计当时读取过的主机）</numerusform>
        </translation>
    </message>
    <message>
        <source>Failing, %1 d</source>
        <translation>失败，%1 天</translation>
    </message>
</context>
<context>
    <name>plimsoll::models::ComparisonModel</name>
    <message>
        <source>Vulnerability gained</source>
        <translation>新增漏洞</translation>
    </message>
    <message>
        <source>Vulnerability gone</source>
        <translation>漏洞消失</translation>
    </message>
    <message>
        <source>Package added</source>
        <translation>新增软件包</translation>
    </message>
    <message>
        <source>Package removed</source>
        <translation>移除软件包</translation>
    </message>
    <message>
        <source>Package changed</source>
        <translation>软件包变更</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>plimsoll::models::ContainerModel</name>
    <message>
        <source>no limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>Coverage %1</source>
        <translation>覆盖率 %1</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>运行时长</translation>
    </message>
    <message>
        <source>Dockerfile score</source>
        <translation>Dockerfile 评分</translation>
    </message>
    <message>
        <source>Image score</source>
        <translation>镜像评分</translation>
    </message>
    <message>
        <source>Container score</source>
        <translation>容器评分</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Compose project</source>
        <translation>Compose 项目</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>内存限制</translation>
    </message>
    <message>
        <source>Restart policy</source>
        <translation>重启策略</translation>
    </message>
</context>
<context>
    <name>plimsoll::models::FindingModel</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重性</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
</context>
<context>
    <name>plimsoll::models::FoundFileModel</name>
    <message>
        <source>Secret</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Setuid</source>
        <translation>Setuid</translation>
    </message>
    <message>
        <source>Setgid</source>
        <translation>Setgid</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>文件能力</translation>
    </message>
    <message>
        <source>World-writable</source>
        <translation>任何人可写</translation>
    </message>
    <message>
        <source>Unverified source</source>
        <translation>未校验的来源</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>deleted in layer %1, still readable</source>
        <translation>在第 %1 层删除，仍可读取</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
</context>
<context>
    <name>plimsoll::models::FoundHostModel</name>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>明文</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>CA, certificate and key found</source>
        <translation>已找到 CA、证书和密钥</translation>
    </message>
    <message>
        <source>not encrypted, allowed for this host</source>
        <translation>未加密，已为此主机允许</translation>
    </message>
    <message>
        <source>not encrypted, needs consent</source>
        <translation>未加密，需要同意</translation>
    </message>
    <message>
        <source>readable by this account</source>
        <translation>本账户可读</translation>
    </message>
    <message>
        <source>through your agent and config</source>
        <translation>通过您的代理和配置</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>传输</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>凭据</translation>
    </message>
</context>
<context>
    <name>plimsoll::models::HostModel</name>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Unix socket</source>
        <translation>Unix 套接字</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>TCP, not encrypted</source>
        <translation>TCP，未加密</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Coverage %1</source>
        <translation>覆盖率 %1</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 个运行中</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Freeboard</source>
        <translation>干舷</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Assessed</source>
        <translation>评估时间</translation>
    </message>
    <message>
        <source>Host stage</source>
        <translation>主机阶段</translation>
    </message>
    <message>
        <source>Dockerfile stage</source>
        <translation>Dockerfile 阶段</translation>
    </message>
    <message>
        <source>Image stage</source>
        <translation>镜像阶段</translation>
    </message>
    <message>
        <source>Container stage</source>
        <translation>容器阶段</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
</context>
<context>
    <name>plimsoll::models::ImageModel</name>
    <message>
        <source>root (none named)</source>
        <translation>root（未指定）</translation>
    </message>
    <message>
        <source>not scanned</source>
        <translation>未扫描</translation>
    </message>
    <message>
        <source>The image does not say when it was built</source>
        <translation>镜像没有说明构建时间</translation>
    </message>
    <message>
        <source>No container with a score uses this image</source>
        <translation>没有已评分的容器使用此镜像</translation>
    </message>
    <message>
        <source>Coverage %1</source>
        <translation>覆盖率 %1</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Dockerfile</source>
        <translation>Dockerfile</translation>
    </message>
    <message>
        <source>Image score</source>
        <translation>镜像评分</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>时效</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>no database</source>
        <translation>无公告数据库</translation>
    </message>
    <message>
        <source>feed not imported</source>
        <translation>公告源未导入</translation>
    </message>
    <message>
        <source>no feed</source>
        <translation>无公告源</translation>
    </message>
    <message>
        <source>end of life</source>
        <translation>停止支持</translation>
    </message>
    <message>
        <source>quick</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Read quickly: the package databases alone, from a container of it</source>
        <translation>快速读取：仅从其容器读取软件包数据库</translation>
    </message>
    <message>
        <source>Read in full: every file of every layer</source>
        <translation>完整读取：每一层的每个文件</translation>
    </message>
    <message>
        <source>Scanned %1</source>
        <translation>扫描于 %1</translation>
    </message>
    <message>
        <source>Part of it could not be read</source>
        <translation>其中一部分无法读取</translation>
    </message>
    <message>
        <source>Vulnerabilities</source>
        <translation>漏洞</translation>
    </message>
    <message>
        <source>Fixable</source>
        <translation>可修复</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Base image</source>
        <translation>基础镜像</translation>
    </message>
    <message>
        <source>Age of base</source>
        <translation>基础镜像时长</translation>
    </message>
</context>
<context>
    <name>plimsoll::models::InstructionModel</name>
    <message>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>This Dockerfile</source>
        <translation>本 Dockerfile</translation>
    </message>
    <message>
        <source>Base image %1, built %2</source>
        <translation>基础镜像 %1，构建于 %2</translation>
    </message>
    <message>
        <source>Base image %1</source>
        <translation>基础镜像 %1</translation>
    </message>
    <message>
        <source>In files that a later layer deletes or replaces</source>
        <translation>位于被后续层删除或替换的文件中</translation>
    </message>
    <message>
        <source>Wasted</source>
        <translation>浪费</translation>
    </message>
    <message>
        <source>Vulnerabilities</source>
        <translation>漏洞</translation>
    </message>
</context>
<context>
    <name>plimsoll::models::JsonTree</name>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>plimsoll::models::MatrixModel</name>
    <message>
        <source>%1 on %2: %3</source>
        <translation>%2 上的 %1：%3</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>未判定</translation>
    </message>
</context>
<context>
    <name>plimsoll::models::PackageModel</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Not compared: it came with the system package %1, which was</source>
        <translation>未比对：它随系统软件包 %1 提供，后者已比对</translation>
    </message>
    <message>
        <source>Not compared: its name was guessed from a file</source>
        <translation>未比对：其名称由文件推测</translation>
    </message>
    <message>
        <source>Not compared: no feed covers it</source>
        <translation>未比对：没有公告源覆盖</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Vulnerabilities</source>
        <translation>漏洞</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源码包</translation>
    </message>
    <message>
        <source>Ecosystem</source>
        <translation>生态系统</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Recorded in</source>
        <translation>记录于</translation>
    </message>
</context>
<context>
    <name>plimsoll::models::VulnerabilityModel</name>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>First in an assessment of %1</source>
        <translation>首次出现于 %1 的评估</translation>
    </message>
    <message>
        <source>In no stored assessment before this one</source>
        <translation>此前保存的评估中均未出现</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次发现</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等另外 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>No known base image</source>
        <translation>基础镜像未知</translation>
    </message>
    <message>
        <source>no fix</source>
        <translation>无修复</translation>
    </message>
    <message>
        <source>exploited</source>
        <translation>已被利用</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 之 %1</translation>
    </message>
    <message>
        <source>Nobody has rated it; it counts as medium</source>
        <translation>尚无人评级，按中等计算</translation>
    </message>
    <message>
        <source>No version without it is published</source>
        <translation>尚未发布不含此漏洞的版本</translation>
    </message>
    <message>
        <source>Chance of being exploited within 30 days, as FIRST estimates it</source>
        <translation>FIRST 估计的 30 天内被利用的概率</translation>
    </message>
    <message>
        <source>In CISA&apos;s list of vulnerabilities that are exploited</source>
        <translation>列入 CISA 已被利用漏洞目录</translation>
    </message>
    <message>
        <source>No running container is made from these images</source>
        <translation>没有运行中的容器使用这些镜像</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Base image</source>
        <translation>基础镜像</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Ecosystem</source>
        <translation>生态系统</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>Fixed in</source>
        <translation>修复版本</translation>
    </message>
    <message>
        <source>CVSS</source>
        <translation>CVSS</translation>
    </message>
    <message>
        <source>EPSS</source>
        <translation>EPSS</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Vulnerabilities</source>
        <translation>漏洞</translation>
    </message>
    <message>
        <source>Fixable</source>
        <translation>可修复</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Exploited</source>
        <translation>已被利用</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::AdvisoriesCard</name>
    <message>
        <source>Known exploited (CISA)</source>
        <translation>已知被利用（CISA）</translation>
    </message>
    <message>
        <source>Chance of exploitation (FIRST)</source>
        <translation>被利用概率（FIRST）</translation>
    </message>
    <message>
        <source>Advisories</source>
        <translation>安全公告</translation>
    </message>
    <message>
        <source>The advisory database cannot be read</source>
        <translation>无法读取公告数据库</translation>
    </message>
    <message>
        <source>No advisory database</source>
        <translation>没有公告数据库</translation>
    </message>
    <message>
        <source>Advisories %1, %2</source>
        <translation>公告数据库 %1，%2</translation>
    </message>
    <message>
        <source>Import advisories</source>
        <translation>导入安全公告</translation>
    </message>
    <message>
        <source>Advisories (*.zip *.json *.csv *.gz)</source>
        <translation>安全公告 (*.zip *.json *.csv *.gz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Looking at the database…</source>
        <translation>正在查看公告数据库…</translation>
    </message>
    <message>
        <source>There is no advisory database yet: images can be scanned, and nothing says which of their packages are vulnerable. Update it over the network, or import the zips of osv.dev that you brought along.</source>
        <translation>还没有公告数据库：可以扫描镜像，但无从得知哪些软件包存在漏洞。请通过网络更新，或导入随身带来的 osv.dev 压缩包。</translation>
    </message>
    <message numerus="yes">
        <source>%1 records from %n feeds.</source>
        <translation>
            <numerusform>来自 %n 个公告源的 %1 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: stale, newer flaws are missing.</source>
        <translation>%1：已过期，缺少较新的漏洞。</translation>
    </message>
    <message>
        <source>Asking for news…</source>
        <translation>正在查询更新…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 之 %1</translation>
    </message>
    <message>
        <source>Fetching %1, %2</source>
        <translation>正在获取 %1，%2</translation>
    </message>
    <message>
        <source>Importing %1, %2</source>
        <translation>正在导入 %1，%2</translation>
    </message>
    <message>
        <source>Advisory database</source>
        <translation>公告数据库</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Fetches the feeds that changed since the last time</source>
        <translation>获取自上次以来有变化的公告源</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Takes over files: osv.dev&apos;s zips, CISA&apos;s and FIRST&apos;s lists</source>
        <translation>导入文件：osv.dev 压缩包、CISA 与 FIRST 的列表</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop updating the advisories</source>
        <translation>停止更新公告数据库</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>公告源</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入于</translation>
    </message>
    <message>
        <source>Filter feeds</source>
        <translation>筛选公告源</translation>
    </message>
    <message>
        <source>Feeds of the advisory database</source>
        <translation>公告数据库的公告源</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: the advisories from before are in force.</source>
        <translation>未作任何更改：之前的公告数据库仍然有效。</translation>
    </message>
    <message>
        <source>Stopped. What arrived is taken up again the next time.</source>
        <translation>已停止。已收到的部分下次继续使用。</translation>
    </message>
    <message numerus="yes">
        <source>%1 records taken over from %n files.</source>
        <translation>
            <numerusform>已从 %n 个文件导入 %1 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new: the advisories are up to date.</source>
        <translation>没有更新：公告数据库已是最新。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::BrandPanel</name>
    <message>
        <source>What Plimsoll does with a daemon</source>
        <translation>Plimsoll 对守护进程做什么</translation>
    </message>
    <message>
        <source>Reads: info, images, containers, networks, volumes</source>
        <translation>读取：信息、镜像、容器、网络、卷</translation>
    </message>
    <message>
        <source>Keeps keys where they are; passphrases go to the system keyring</source>
        <translation>密钥留在原处；密码短语存入系统密钥环</translation>
    </message>
    <message>
        <source>Never starts, stops, changes or executes anything</source>
        <translation>绝不启动、停止、更改或执行任何东西</translation>
    </message>
    <message>
        <source>Find daemons</source>
        <translation>查找守护进程</translation>
    </message>
    <message>
        <source>Test a connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>First scan</source>
        <translation>首次扫描</translation>
    </message>
    <message>
        <source>See how safely every Docker daemon, image and container rides, against the CIS Docker Benchmark and known vulnerabilities.</source>
        <translation>对照 CIS Docker Benchmark 和已知漏洞，查看每个 Docker 守护进程、镜像和容器的安全状况。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::BriefFindings</name>
    <message>
        <source>No check fails</source>
        <translation>没有检查项失败</translation>
    </message>
    <message>
        <source>Worst findings</source>
        <translation>最严重的发现项</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ChangesList</name>
    <message>
        <source>What changed</source>
        <translation>变化内容</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::CheckDetail</name>
    <message>
        <source>%1 on %2: %3</source>
        <translation>%2 上的 %1：%3</translation>
    </message>
    <message>
        <source>Objects of the check</source>
        <translation>检查项的对象</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ChipRow</name>
    <message>
        <source>More filters</source>
        <translation>更多筛选</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::CommandPalette</name>
    <message>
        <source>%1, outside the scope</source>
        <translation>%1，不在当前范围内</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Vulnerabilities</source>
        <translation>漏洞</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或执行命令</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>checks</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>hosts</source>
        <translation>主机</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::CompareView</name>
    <message>
        <source>Against</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Image to compare with</source>
        <translation>用于对比的镜像</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Filter differences</source>
        <translation>筛选差异</translation>
    </message>
    <message>
        <source>Gained</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>移除</translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n 处差异</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 vulnerabilities gained, %2 gone</source>
        <translation>新增 %1 个漏洞，消失 %2 个</translation>
    </message>
    <message>
        <source>No difference fits the filter</source>
        <translation>没有差异符合筛选</translation>
    </message>
    <message>
        <source>Nothing to compare with</source>
        <translation>没有可对比的镜像</translation>
    </message>
    <message>
        <source>Two scanned images are needed, this one among them.</source>
        <translation>需要两个已扫描的镜像，其中包括此镜像。</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>没有差异</translation>
    </message>
    <message>
        <source>Both hold the same packages and the same vulnerabilities.</source>
        <translation>两者的软件包和漏洞相同。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::CompliancePage</name>
    <message>
        <source>Compliance</source>
        <translation>合规</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>Host: %1</source>
        <translation>主机：%1</translation>
    </message>
    <message>
        <source>Section: %1 %2</source>
        <translation>章节：%1 %2</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>结果：%1</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Pass rate by host and section</source>
        <translation>各主机与章节的通过率</translation>
    </message>
    <message>
        <source>of decided checks, percent</source>
        <translation>占已判定检查项的百分比</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Results by section</source>
        <translation>各章节结果</translation>
    </message>
    <message>
        <source>Filter checks</source>
        <translation>筛选检查项</translation>
    </message>
    <message>
        <source>Open host</source>
        <translation>打开主机</translation>
    </message>
    <message>
        <source>No checks here</source>
        <translation>此处没有检查项</translation>
    </message>
    <message>
        <source>No check of this host and section has this result.</source>
        <translation>此主机和章节没有检查项为此结果。</translation>
    </message>
    <message>
        <source>%1 %2, level 1 and 2, %3 checks per host</source>
        <translation>%1 %2，一级和二级，每台主机 %3 项检查</translation>
    </message>
    <message>
        <source>Waive or attest…</source>
        <translation>豁免或证明…</translation>
    </message>
    <message>
        <source>Controls by container</source>
        <translation>按容器列出的控制项</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>容器</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ConnectionTestPanel</name>
    <message>
        <source>Certificate files read</source>
        <translation>证书文件已读取</translation>
    </message>
    <message>
        <source>Name resolved</source>
        <translation>名称已解析</translation>
    </message>
    <message>
        <source>Daemon reached</source>
        <translation>已连接守护进程</translation>
    </message>
    <message>
        <source>Server certificate trusted</source>
        <translation>服务器证书受信任</translation>
    </message>
    <message>
        <source>Client certificate accepted</source>
        <translation>客户端证书已被接受</translation>
    </message>
    <message>
        <source>Docker Engine</source>
        <translation>Docker Engine</translation>
    </message>
    <message>
        <source>Read access</source>
        <translation>读取权限</translation>
    </message>
    <message>
        <source>trying</source>
        <translation>正在尝试</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Ready, read-only</source>
        <translation>就绪，只读</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>未就绪</translation>
    </message>
    <message>
        <source>Plimsoll will only send GET requests to this host.</source>
        <translation>Plimsoll 只会向此主机发送 GET 请求。</translation>
    </message>
    <message>
        <source>The step marked above stopped the test. Mend it, then test again.</source>
        <translation>上面标出的步骤使测试停止。修复后请重新测试。</translation>
    </message>
    <message>
        <source>Certificate files not usable</source>
        <translation>证书文件不可用</translation>
    </message>
    <message>
        <source>Name not resolved</source>
        <translation>名称未能解析</translation>
    </message>
    <message>
        <source>Daemon not reached</source>
        <translation>未能连接守护进程</translation>
    </message>
    <message>
        <source>Server certificate not trusted</source>
        <translation>服务器证书不受信任</translation>
    </message>
    <message>
        <source>Client certificate not accepted</source>
        <translation>客户端证书未被接受</translation>
    </message>
    <message>
        <source>No answer from a Docker Engine</source>
        <translation>没有 Docker 引擎应答</translation>
    </message>
    <message>
        <source>No read access</source>
        <translation>没有读取权限</translation>
    </message>
    <message>
        <source>Plimsoll reads. For files of the host it also creates a container that it never starts, and removes it.</source>
        <translation>Plimsoll 只读取。为读取主机文件，它还会创建一个从不启动的容器，并将其删除。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ContainersPage</name>
    <message>
        <source>Containers</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>up %1, assessed %2</source>
        <translation>已运行 %1，评估于 %2</translation>
    </message>
    <message>
        <source>%1, assessed %2</source>
        <translation>%1，评估于 %2</translation>
    </message>
    <message>
        <source>Dockerfile</source>
        <translation>Dockerfile</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>not scanned</source>
        <translation>未扫描</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>The daemon listed this container but did not describe it, so its checks are unknown.</source>
        <translation>守护进程列出了此容器但未描述它，因此其检查项为未知。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现项</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>root (none named)</source>
        <translation>root（未指定）</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>权能</translation>
    </message>
    <message>
        <source>AppArmor</source>
        <translation>AppArmor</translation>
    </message>
    <message>
        <source>Seccomp</source>
        <translation>seccomp</translation>
    </message>
    <message>
        <source>Mounts</source>
        <translation>挂载</translation>
    </message>
    <message>
        <source>No mounts.</source>
        <translation>没有挂载。</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>No published ports.</source>
        <translation>没有发布端口。</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>Restart policy</source>
        <translation>重启策略</translation>
    </message>
    <message>
        <source>Image id</source>
        <translation>镜像 ID</translation>
    </message>
    <message>
        <source>Container id</source>
        <translation>容器 ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>Compose</translation>
    </message>
    <message>
        <source>%1, service %2</source>
        <translation>%1，服务 %2</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The daemon&apos;s description of this container is not at hand, so its settings are unknown.</source>
        <translation>没有守护进程对此容器的描述，因此其设置未知。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n below the line</source>
        <translation>
            <numerusform>载重线以下 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter containers</source>
        <translation>筛选容器</translation>
    </message>
    <message>
        <source>Below the line</source>
        <translation>载重线以下</translation>
    </message>
    <message>
        <source>Privileged</source>
        <translation>特权模式</translation>
    </message>
    <message>
        <source>Docker socket</source>
        <translation>Docker 套接字</translation>
    </message>
    <message>
        <source>Host network</source>
        <translation>主机网络</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>root</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>运行时</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>No container fits the filter</source>
        <translation>没有符合筛选条件的容器</translation>
    </message>
    <message>
        <source>%1 are hidden by it.</source>
        <translation>筛选隐藏了 %1。</translation>
    </message>
    <message>
        <source>No containers</source>
        <translation>没有容器</translation>
    </message>
    <message>
        <source>%1 in scope; none of them has a container.</source>
        <translation>范围内有 %1；均没有容器。</translation>
    </message>
    <message>
        <source>No host has been read yet.</source>
        <translation>尚未读取任何主机。</translation>
    </message>
    <message>
        <source>Vulnerabilities</source>
        <translation>漏洞</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::DeductionModel</name>
    <message>
        <source>%1 points, %2 %3 %4</source>
        <translation>%1 分，%2 %3 %4</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::DeltaLabel</name>
    <message>
        <source>up %1</source>
        <translation>上升 %1</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>下降 %1</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变化</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::DetailPane</name>
    <message>
        <source>Close the pane</source>
        <translation>关闭窗格</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::DockerfilePage</name>
    <message>
        <source>Dockerfiles</source>
        <translation>Dockerfile</translation>
    </message>
    <message>
        <source>Changes are not saved</source>
        <translation>更改尚未保存</translation>
    </message>
    <message>
        <source>the new Dockerfile</source>
        <translation>新建的 Dockerfile</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>未能打开</translation>
    </message>
    <message>
        <source>Open Dockerfile</source>
        <translation>打开 Dockerfile</translation>
    </message>
    <message>
        <source>Dockerfiles (*Dockerfile* *dockerfile* *Containerfile*);;All files (*)</source>
        <translation>Dockerfile (*Dockerfile* *dockerfile* *Containerfile*);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open Dockerfile…</source>
        <translation>打开 Dockerfile…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>No Dockerfile is open</source>
        <translation>没有打开的 Dockerfile</translation>
    </message>
    <message>
        <source>Open one, drop it here, or type a new one: it is judged while you type, and nothing is written before you save.</source>
        <translation>打开一个文件、拖放到此处，或新写一个：边输入边评判，保存之前不写入任何内容。</translation>
    </message>
    <message>
        <source>What was changed in %1 is only here.</source>
        <translation>对 %1 的更改只保留在这里。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::DockerfileView</name>
    <message>
        <source>Save Dockerfile as</source>
        <translation>Dockerfile 另存为</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未能保存</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>New Dockerfile</source>
        <translation>新建 Dockerfile</translation>
    </message>
    <message>
        <source>%1 (changed here)</source>
        <translation>%1（已在此更改）</translation>
    </message>
    <message>
        <source>No finding</source>
        <translation>没有发现</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 项发现</numerusform>
        </translation>
    </message>
    <message>
        <source>Text of the Dockerfile</source>
        <translation>Dockerfile 的文本</translation>
    </message>
    <message>
        <source>Findings of the Dockerfile</source>
        <translation>Dockerfile 的发现</translation>
    </message>
    <message>
        <source>Score of the file as it was opened</source>
        <translation>文件打开时的评分</translation>
    </message>
    <message>
        <source>Score of the text as it is; style and efficiency do not count</source>
        <translation>当前文本的评分；风格与效率不计分</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::DockerfilesCard</name>
    <message>
        <source>Folder with Dockerfiles</source>
        <translation>含有 Dockerfile 的文件夹</translation>
    </message>
    <message>
        <source>Tie a file to an image</source>
        <translation>将文件关联到镜像</translation>
    </message>
    <message>
        <source>Name and tag of the image, or its full id</source>
        <translation>镜像的名称与标签，或其完整 ID</translation>
    </message>
    <message>
        <source>Dockerfile of %1</source>
        <translation>%1 的 Dockerfile</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>文件夹或文件</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Filter folders</source>
        <translation>筛选文件夹</translation>
    </message>
    <message>
        <source>all that agree</source>
        <translation>所有相符的</translation>
    </message>
    <message>
        <source>Dockerfiles</source>
        <translation>Dockerfile</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Tie a file to an image…</source>
        <translation>将文件关联到镜像…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Read again at each scan, and within a minute of a change. A file is tied to an image by its labels, or by instructions that agree with the image&apos;s history, and the image is then judged by the file. Secrets in it are taken out before it is kept.</source>
        <translation>每次扫描时重新读取，改动后一分钟内也会读取。文件依据镜像标签，或依据与镜像历史一致的指令与镜像关联，此后镜像按该文件评判。保存之前会去掉其中的机密。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::EvidenceView</name>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>No answers are kept for this object. Evidence is kept for the newest runs; a new scan brings it back.</source>
        <translation>没有为此对象保留应答。只保留最近几次运行的证据；重新扫描即可恢复。</translation>
    </message>
    <message>
        <source>Status %1</source>
        <translation>状态 %1</translation>
    </message>
    <message>
        <source>%1 was answered with status %2.</source>
        <translation>%1 的应答状态为 %2。</translation>
    </message>
    <message>
        <source>Save evidence</source>
        <translation>保存证据</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>复制 JSON</translation>
    </message>
    <message>
        <source>Save JSON…</source>
        <translation>保存 JSON…</translation>
    </message>
    <message>
        <source>Search in this answer</source>
        <translation>在此应答中搜索</translation>
    </message>
    <message>
        <source>Answers of the daemon</source>
        <translation>守护进程的应答</translation>
    </message>
    <message>
        <source>Answer as JSON</source>
        <translation>JSON 格式的应答</translation>
    </message>
    <message>
        <source>Answer as a tree</source>
        <translation>树形显示的应答</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::FilesView</name>
    <message>
        <source>Secrets and files</source>
        <translation>密钥与文件</translation>
    </message>
    <message>
        <source>Filter files</source>
        <translation>筛选文件</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Setuid</source>
        <translation>Setuid</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>文件能力</translation>
    </message>
    <message>
        <source>World-writable</source>
        <translation>任何人可写</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>No file fits the filter</source>
        <translation>没有文件符合筛选</translation>
    </message>
    <message>
        <source>Files were not read</source>
        <translation>未读取文件</translation>
    </message>
    <message>
        <source>A quick scan reads the package databases alone. A full scan looks at every file.</source>
        <translation>快速扫描仅读取软件包数据库，完整扫描会检查每个文件。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未发现问题</translation>
    </message>
    <message>
        <source>Every file of every layer was read: no secret, no setuid file, no capability, nothing that everyone may write.</source>
        <translation>已读取每一层的每个文件：没有密钥、setuid 文件、文件能力或任何人可写的文件。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::FilterBar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Host: %1</source>
        <translation>主机：%1</translation>
    </message>
    <message>
        <source>Only host %1; remove</source>
        <translation>仅主机 %1；移除</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::FilteredList</name>
    <message>
        <source>%1 of %2</source>
        <translation>%2 之 %1</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::FindingView</name>
    <message>
        <source>not in the answer</source>
        <translation>应答中没有</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>修复方法</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy what the verdict rests on</source>
        <translation>复制判定依据</translation>
    </message>
    <message>
        <source>Copy remedy</source>
        <translation>复制修复方法</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>检查项 %1</translation>
    </message>
    <message>
        <source>Required: %1</source>
        <translation>要求：%1</translation>
    </message>
    <message>
        <source>%1 is not in the answer</source>
        <translation>应答中没有 %1</translation>
    </message>
    <message>
        <source>The daemon answered with status %1</source>
        <translation>守护进程应答的状态为 %1</translation>
    </message>
    <message>
        <source>The answer itself is no longer kept; it said: %1</source>
        <translation>应答本身已不再保留；其内容为：%1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>also in %1</source>
        <translation>也在 %1 中</translation>
    </message>
    <message>
        <source>Change or end…</source>
        <translation>更改或结束…</translation>
    </message>
    <message>
        <source>Attest…</source>
        <translation>证明…</translation>
    </message>
    <message>
        <source>Waive…</source>
        <translation>豁免…</translation>
    </message>
    <message>
        <source>Attested by %1 until %2: %3</source>
        <translation>由 %1 证明，至 %2：%3</translation>
    </message>
    <message>
        <source>Waived by %1 until %2: %3</source>
        <translation>由 %1 豁免，至 %2：%3</translation>
    </message>
    <message>
        <source>Holds for %1. Without it: %2.</source>
        <translation>适用于%1。若没有它：%2。</translation>
    </message>
    <message>
        <source>Warning: it %1.</source>
        <translation>注意：%1。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::FindingsList</name>
    <message>
        <source>Findings</source>
        <translation>发现项</translation>
    </message>
    <message>
        <source>No check was put to this object</source>
        <translation>没有对此对象执行检查</translation>
    </message>
    <message>
        <source>It was listed, but nothing about it could be read.</source>
        <translation>它已被列出，但无法读取其任何信息。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::FirstRunPage</name>
    <message>
        <source>Find your Docker daemons</source>
        <translation>查找您的 Docker 守护进程</translation>
    </message>
    <message numerus="yes">
        <source>Continue with %n daemon(s)</source>
        <translation>
            <numerusform>继续使用 %n 个守护进程</numerusform>
        </translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>在本机上</translation>
    </message>
    <message numerus="yes">
        <source>%n context(s) and socket(s)</source>
        <translation>
            <numerusform>%n 个上下文和套接字</numerusform>
        </translation>
    </message>
    <message>
        <source>Pick the ones to watch. You can add more at any time with Ctrl+N.</source>
        <translation>选择要监视的守护进程。您可随时按 Ctrl+N 添加更多。</translation>
    </message>
    <message>
        <source>Open the sample fleet</source>
        <translation>打开示例舰队</translation>
    </message>
    <message>
        <source>TLS files</source>
        <translation>TLS 文件</translation>
    </message>
    <message>
        <source>CA, certificate, key, or a folder</source>
        <translation>CA、证书、密钥或文件夹</translation>
    </message>
    <message>
        <source>Unix socket</source>
        <translation>Unix 套接字</translation>
    </message>
    <message>
        <source>this computer, rootless too</source>
        <translation>本机，也包括 rootless</translation>
    </message>
    <message>
        <source>What you will be able to see</source>
        <translation>您将能看到什么</translation>
    </message>
    <message>
        <source>checks decided per host, before the first scan</source>
        <translation>首次扫描前每台主机可判定的检查项</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>加入列表</translation>
    </message>
    <message>
        <source>Nothing is read until you press Test or Continue.</source>
        <translation>在您按“测试”或“继续”之前，不会读取任何内容。</translation>
    </message>
    <message>
        <source>Skip for now</source>
        <translation>暂时跳过</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>your agent, keys and config</source>
        <translation>使用您的代理、密钥和配置</translation>
    </message>
    <message>
        <source>New host</source>
        <translation>新主机</translation>
    </message>
    <message>
        <source>connection test</source>
        <translation>连接测试</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::FixDialog</name>
    <message>
        <source>Quick fix</source>
        <translation>快速修复</translation>
    </message>
    <message>
        <source>Tried before it is offered: this report goes away and no other comes. The file on the disk stays as it is.</source>
        <translation>提供之前已经试过：此项报告会消失，且不会出现新的报告。磁盘上的文件保持不变。</translation>
    </message>
    <message>
        <source>Copy diff</source>
        <translation>复制差异</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>更改文本</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::FixFirstList</name>
    <message numerus="yes">
        <source>%n checks</source>
        <translation>
            <numerusform>%n 个检查项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hosts</source>
        <translation>
            <numerusform>%n 台主机</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix first</source>
        <translation>优先修复</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 分</translation>
    </message>
    <message numerus="yes">
        <source>%1 points together with %n acts that share its ceiling</source>
        <translation>
            <numerusform>与受同一上限约束的另外 %n 项一起 %1 分</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, check %2</source>
        <translation>%1，检查项 %2</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>同第 %1 项</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::FleetWaterline</name>
    <message>
        <source>Values are %1 old</source>
        <translation>数值为 %1 前的数据</translation>
    </message>
    <message>
        <source>All hosts</source>
        <translation>所有主机</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n days ago</source>
        <translation>
            <numerusform>%1 %n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence decides %1 of checks</source>
        <translation>证据判定了 %1 的检查项</translation>
    </message>
    <message numerus="yes">
        <source>%n hosts</source>
        <translation>
            <numerusform>%n 台主机</numerusform>
        </translation>
    </message>
    <message>
        <source>Fleet waterline</source>
        <translation>舰队水线</translation>
    </message>
    <message numerus="yes">
        <source>%n below the load line of %1</source>
        <translation>
            <numerusform>%n 项在载重线 %1 以下</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::FoundHostsCard</name>
    <message>
        <source>%1 of %2 selected</source>
        <translation>已选择 %1 / %2</translation>
    </message>
    <message>
        <source>No daemon was found on this computer</source>
        <translation>在本机上没有找到守护进程</translation>
    </message>
    <message>
        <source>There is no Docker socket, no DOCKER_HOST and no Docker context. Fill in an endpoint on the right, or open the sample fleet.</source>
        <translation>没有 Docker 套接字、DOCKER_HOST 或 Docker 上下文。请在右侧填写端点，或打开示例舰队。</translation>
    </message>
    <message>
        <source>No daemon matches</source>
        <translation>没有匹配的守护进程</translation>
    </message>
    <message>
        <source>None of those found has all of these words.</source>
        <translation>找到的守护进程中没有一个包含所有这些词。</translation>
    </message>
    <message>
        <source>%1 listens without TLS</source>
        <translation>%1 在没有 TLS 的情况下监听</translation>
    </message>
    <message>
        <source>Anyone who reaches this port controls that host. Plimsoll reads from it only after you allow plain TCP for this one host, and reports check 2.7 as failed.</source>
        <translation>任何能访问此端口的人都能控制该主机。只有在您为这一台主机允许明文 TCP 之后，Plimsoll 才会从中读取，并将检查项 2.7 报告为失败。</translation>
    </message>
    <message>
        <source>Allow for this host</source>
        <translation>为此主机允许</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Docker contexts and sockets</source>
        <translation>Docker 上下文与套接字</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Daemons found on this computer</source>
        <translation>在本机上找到的守护进程</translation>
    </message>
    <message>
        <source>Filter daemons</source>
        <translation>筛选守护进程</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要处理</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::GradeChip</name>
    <message>
        <source>Grade %1</source>
        <translation>等级 %1</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::HeatMap</name>
    <message>
        <source>n/a</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Pass rate by host and section</source>
        <translation>各主机与章节的通过率</translation>
    </message>
    <message>
        <source>%1, %2: no evidence</source>
        <translation>%1，%2：无证据</translation>
    </message>
    <message>
        <source>%1, %2: %3 of %4 decided checks pass, %5 unknown</source>
        <translation>%1，%2：%4 个已判定检查项中 %3 个通过，%5 个未知</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>无证据</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 组的 %1</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::HelpDialog</name>
    <message>
        <source>Help: %1</source>
        <translation>帮助：%1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::HostDialog</name>
    <message>
        <source>Another host is already called %1</source>
        <translation>已有另一台主机名为 %1</translation>
    </message>
    <message>
        <source>Add a host</source>
        <translation>添加一台主机</translation>
    </message>
    <message>
        <source>Edit host</source>
        <translation>编辑主机</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>连接测试</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add host</source>
        <translation>添加主机</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::HostEditor</name>
    <message>
        <source>Choose a PEM file</source>
        <translation>选择 PEM 文件</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>PEM 文件 (*.pem *.crt *.cer *.key);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>CA</source>
        <translation>CA</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>Server name</source>
        <translation>服务器名称</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>taken from the endpoint</source>
        <translation>取自端点</translation>
    </message>
    <message>
        <source>the endpoint&apos;s own name</source>
        <translation>端点自身的名称</translation>
    </message>
    <message>
        <source>kept in the system keyring</source>
        <translation>保存在系统密钥环中</translation>
    </message>
    <message>
        <source>only for an encrypted key</source>
        <translation>仅用于加密的密钥</translation>
    </message>
    <message>
        <source>Allow plain TCP for this host</source>
        <translation>为此主机允许明文 TCP</translation>
    </message>
    <message>
        <source>Anyone who reaches this port controls the host, and can read along. Check 2.7 is reported as failed.</source>
        <translation>任何能访问此端口的人都能控制主机，并可窃听通信。检查项 2.7 将报告为失败。</translation>
    </message>
    <message>
        <source>Read process lists</source>
        <translation>读取进程列表</translation>
    </message>
    <message>
        <source>Makes the daemon run ps on its host for each running container; without it check 5.7 stays unknown.</source>
        <translation>让守护进程在其主机上对每个运行中的容器执行 ps；不启用则检查项 5.7 保持未知。</translation>
    </message>
    <message>
        <source>Read files of the host</source>
        <translation>读取主机文件</translation>
    </message>
    <message>
        <source>Each audit imports an empty image, creates a container from it with the host&apos;s / bound read-only, never starts it, and removes both. Without it sections 1 and 3 stay unknown. Private keys: owner and mode alone.</source>
        <translation>每次审计会导入一个空镜像，由它创建一个以只读方式绑定主机 / 的容器，从不启动，并将两者删除。不启用则第 1 和第 3 节保持未知。私钥只读取所有者和权限。</translation>
    </message>
    <message>
        <source>Runs your own ssh, with its agent, keys, known hosts and config, and docker system dial-stdio on the host. It never asks for a password.</source>
        <translation>运行您自己的 ssh，使用其代理、密钥、已知主机和配置，并在主机上运行 docker system dial-stdio。从不询问密码。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::HostsPage</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>已于 %1 结束</translation>
    </message>
    <message>
        <source>ends %1, in %2</source>
        <translation>将于 %1 结束，还有 %2</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Engine %1</source>
        <translation>引擎 %1</translation>
    </message>
    <message>
        <source>assessed %1</source>
        <translation>评估于 %1</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Dockerfile</source>
        <translation>Dockerfile</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Freeboard</source>
        <translation>干舷</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>%1, %2 running</source>
        <translation>%1，%2 个运行中</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>传输</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Server certificate</source>
        <translation>服务器证书</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>客户端证书</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Refused calls</source>
        <translation>被拒绝的调用</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n below the line</source>
        <translation>
            <numerusform>载重线以下 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not read</source>
        <translation>
            <numerusform>%n 台未读取</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter hosts</source>
        <translation>筛选主机</translation>
    </message>
    <message>
        <source>Below the line</source>
        <translation>载重线以下</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>Partly read</source>
        <translation>部分读取</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>No host fits the filter</source>
        <translation>没有符合筛选条件的主机</translation>
    </message>
    <message>
        <source>%1 are hidden by it.</source>
        <translation>筛选隐藏了 %1。</translation>
    </message>
    <message>
        <source>No hosts in scope</source>
        <translation>范围内没有主机</translation>
    </message>
    <message>
        <source>Add a host, or choose another scope.</source>
        <translation>请添加主机，或选择其他范围。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ImageDetail</name>
    <message>
        <source>built %1</source>
        <translation>构建于 %1</translation>
    </message>
    <message>
        <source>full scan</source>
        <translation>完整扫描</translation>
    </message>
    <message>
        <source>untagged</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>unused</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Dockerfile</source>
        <translation>Dockerfile</translation>
    </message>
    <message>
        <source>from the file tied to it</source>
        <translation>来自关联的文件</translation>
    </message>
    <message>
        <source>from its history</source>
        <translation>来自其历史</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现项</translation>
    </message>
    <message>
        <source>Vulnerabilities</source>
        <translation>漏洞</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Secrets and files</source>
        <translation>密钥与文件</translation>
    </message>
    <message>
        <source>%1   %2   %3</source>
        <translation>%1   %2   %3</translation>
    </message>
    <message>
        <source>%1   %2   %3   project %4</source>
        <translation>%1   %2   %3   项目 %4</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ImageDockerfile</name>
    <message>
        <source>Steps of the base image</source>
        <translation>基础镜像的步骤</translation>
    </message>
    <message>
        <source>Steps of this image</source>
        <translation>此镜像自己的步骤</translation>
    </message>
    <message>
        <source>Not known how it was built</source>
        <translation>无从得知其构建方式</translation>
    </message>
    <message>
        <source>certainly this image&apos;s</source>
        <translation>确定属于此镜像</translation>
    </message>
    <message>
        <source>likely this image&apos;s</source>
        <translation>很可能属于此镜像</translation>
    </message>
    <message>
        <source>possibly this image&apos;s</source>
        <translation>可能属于此镜像</translation>
    </message>
    <message>
        <source>reconstructed</source>
        <translation>重建</translation>
    </message>
    <message>
        <source>No Dockerfile is tied to this image. This is its history, not the file&apos;s own text: which image it was built on, flags and comments are lost.</source>
        <translation>没有 Dockerfile 与此镜像关联。这是其历史，并非文件原文：所基于的镜像、选项和注释都已丢失。</translation>
    </message>
    <message>
        <source>From the image&apos;s history</source>
        <translation>来自镜像历史</translation>
    </message>
    <message>
        <source>Tied by hand.</source>
        <translation>手动关联。</translation>
    </message>
    <message>
        <source>Tied by the image&apos;s labels.</source>
        <translation>依据镜像标签关联。</translation>
    </message>
    <message>
        <source>Tied by the image&apos;s history.</source>
        <translation>依据镜像历史关联。</translation>
    </message>
    <message>
        <source>Open in Dockerfiles</source>
        <translation>在 Dockerfile 页打开</translation>
    </message>
    <message>
        <source>The file as it lies on this computer, to be changed and judged anew</source>
        <translation>打开此计算机上的原文件，可修改并重新评判</translation>
    </message>
    <message>
        <source>Tie a file…</source>
        <translation>关联文件…</translation>
    </message>
    <message>
        <source>Goes to the settings, where folders are watched and files tied by hand</source>
        <translation>转到设置，在那里监视文件夹、手动关联文件</translation>
    </message>
    <message>
        <source>Tied by what BuildKit wrote down.</source>
        <translation>依据 BuildKit 的构建记录关联。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ImagesPage</name>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n unused</source>
        <translation>
            <numerusform>%n 个未使用</numerusform>
        </translation>
    </message>
    <message>
        <source>Sorted by Dockerfile score, worst first</source>
        <translation>按 Dockerfile 评分排序，最差在前</translation>
    </message>
    <message>
        <source>Sorted by Dockerfile score, best first</source>
        <translation>按 Dockerfile 评分排序，最好在前</translation>
    </message>
    <message>
        <source>Filter images</source>
        <translation>筛选镜像</translation>
    </message>
    <message>
        <source>Below the line</source>
        <translation>载重线以下</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>Not scanned</source>
        <translation>未扫描</translation>
    </message>
    <message>
        <source>No image fits the filter</source>
        <translation>没有符合筛选条件的镜像</translation>
    </message>
    <message>
        <source>%1 are hidden by it.</source>
        <translation>筛选隐藏了 %1。</translation>
    </message>
    <message>
        <source>No images</source>
        <translation>没有镜像</translation>
    </message>
    <message>
        <source>%1 in scope; none of them holds an image.</source>
        <translation>范围内有 %1；均没有镜像。</translation>
    </message>
    <message>
        <source>No host has been read yet.</source>
        <translation>尚未读取任何主机。</translation>
    </message>
    <message>
        <source>Fixable</source>
        <translation>可修复</translation>
    </message>
    <message>
        <source>Scan all images</source>
        <translation>扫描所有镜像</translation>
    </message>
    <message>
        <source>Reads what is in every image that was not read yet: quickly where a container allows it, then in full</source>
        <translation>读取所有尚未读取的镜像内容：有容器时先快速读取，再完整读取</translation>
    </message>
    <message>
        <source>Scan selected</source>
        <translation>扫描所选</translation>
    </message>
    <message>
        <source>Reads what is in the selected images</source>
        <translation>读取所选镜像的内容</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>重新扫描</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Beside another image: what was gained, lost and changed</source>
        <translation>与另一镜像对照：增加、减少和变化的内容</translation>
    </message>
    <message>
        <source>SBOM</source>
        <translation>SBOM</translation>
    </message>
    <message>
        <source>Writes what is in the image: as CycloneDX, SPDX, SARIF or JSON</source>
        <translation>写出镜像中的内容：CycloneDX、SPDX、SARIF 或 JSON</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::InventoryPage</name>
    <message>
        <source>Showing data from %1, %2.</source>
        <translation>显示的是 %1 的数据，%2。</translation>
    </message>
    <message>
        <source>Select a row to see what stands behind it.</source>
        <translation>选择一行以查看其依据。</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Sorted by %1</source>
        <translation>按 %1 排序</translation>
    </message>
    <message>
        <source>Sorted by %1, reversed</source>
        <translation>按 %1 倒序排序</translation>
    </message>
    <message>
        <source>Sorted by score, worst first</source>
        <translation>按评分排序，最差在前</translation>
    </message>
    <message>
        <source>Sorted by score, best first</source>
        <translation>按评分排序，最好在前</translation>
    </message>
    <message>
        <source>Show or hide details</source>
        <translation>显示或隐藏详情</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy remedy</source>
        <translation>复制修复方法</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Explain score</source>
        <translation>解释评分</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>下一个发现项</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>上一个发现项</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Waive or attest…</source>
        <translation>豁免或证明…</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::LowestList</name>
    <message>
        <source>Riding lowest</source>
        <translation>吃水最深</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2 上的 %1</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::MainWindow</name>
    <message numerus="yes">
        <source>Scanning %n hosts, %1%</source>
        <translation>
            <numerusform>正在扫描 %n 台主机，%1%</numerusform>
        </translation>
    </message>
    <message>
        <source>Each host appears as soon as it was read.</source>
        <translation>每台主机读取完成后立即显示。</translation>
    </message>
    <message>
        <source>Reading the last run</source>
        <translation>正在读取上次运行</translation>
    </message>
    <message>
        <source>No hosts yet</source>
        <translation>还没有主机</translation>
    </message>
    <message>
        <source>Add a Docker daemon to see how safely it rides, or look around in the sample fleet.</source>
        <translation>添加 Docker 守护进程以查看其航行是否安全，或先浏览示例舰队。</translation>
    </message>
    <message>
        <source>Nothing read yet</source>
        <translation>尚未读取任何内容</translation>
    </message>
    <message numerus="yes">
        <source>%n hosts are known and none was scanned.</source>
        <translation>
            <numerusform>已知 %n 台主机，均未扫描。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Rescan</source>
        <translation>重新扫描(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Stop the scan</source>
        <translation>停止扫描(&amp;S)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>&amp;Add host…</source>
        <translation>添加主机(&amp;A)…</translation>
    </message>
    <message>
        <source>Add host</source>
        <translation>添加主机</translation>
    </message>
    <message>
        <source>&amp;Open evidence file…</source>
        <translation>打开证据文件(&amp;O)…</translation>
    </message>
    <message>
        <source>Open evidence</source>
        <translation>打开证据</translation>
    </message>
    <message>
        <source>Open the sample &amp;fleet</source>
        <translation>打开示例舰队(&amp;F)</translation>
    </message>
    <message>
        <source>Sample fleet</source>
        <translation>示例舰队</translation>
    </message>
    <message>
        <source>&amp;Back to my hosts</source>
        <translation>返回我的主机(&amp;B)</translation>
    </message>
    <message>
        <source>Back to my hosts</source>
        <translation>返回我的主机</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>&amp;PDF report…</source>
        <translation>PDF 报告(&amp;P)…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>设置(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>S&amp;cope…</source>
        <translation>范围(&amp;C)…</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>&amp;Filter this list</source>
        <translation>筛选此列表(&amp;F)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Collapse or open the &amp;sidebar</source>
        <translation>收起或展开侧边栏(&amp;S)</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>侧边栏</translation>
    </message>
    <message>
        <source>&amp;Menu bar</source>
        <translation>菜单栏(&amp;M)</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一个窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一个窗格</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>打开菜单</translation>
    </message>
    <message>
        <source>&amp;About Plimsoll</source>
        <translation>关于 Plimsoll(&amp;A)</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Open an evidence file</source>
        <translation>打开证据文件</translation>
    </message>
    <message>
        <source>Evidence files (*.json.zst *.zst *.json)</source>
        <translation>证据文件 (*.json.zst *.zst *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Evidence, to open elsewhere (*.json.zst)</source>
        <translation>证据，可在别处打开 (*.json.zst)</translation>
    </message>
    <message>
        <source>Audit as JSON (*.json)</source>
        <translation>JSON 格式的审计结果 (*.json)</translation>
    </message>
    <message>
        <source>Findings as CSV (*.csv)</source>
        <translation>CSV 格式的发现项 (*.csv)</translation>
    </message>
    <message>
        <source>Write the fleet posture report</source>
        <translation>写出舰队态势报告</translation>
    </message>
    <message>
        <source>PDF report (*.pdf)</source>
        <translation>PDF 报告 (*.pdf)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写出：%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>About Plimsoll</source>
        <translation>关于 Plimsoll</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>示例数据</translation>
    </message>
    <message>
        <source>Search or &amp;run a command…</source>
        <translation>搜索或执行命令(&amp;R)…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Findings as SARIF (*.sarif)</source>
        <translation>SARIF 格式的结果 (*.sarif)</translation>
    </message>
    <message>
        <source>How safely Docker daemons, images and containers ride, against the CIS Docker Benchmark.&lt;br&gt;&lt;br&gt;Reads with GET and HEAD alone; starts, stops and changes nothing. Only where you allow host files it creates a container that is never started, and removes it again.&lt;br&gt;&lt;br&gt;Licence: GPL-3.0-or-later. Icons: Bootstrap Icons, MIT.</source>
        <translation>Docker 守护进程、镜像和容器按 CIS Docker 基准衡量的安全程度。&lt;br&gt;&lt;br&gt;只用 GET 和 HEAD 读取；不启动、不停止、不更改任何内容。只有在您允许读取主机文件的主机上，才会创建一个从不启动的容器，随后将其删除。&lt;br&gt;&lt;br&gt;许可证：GPL-3.0-or-later。图标：Bootstrap Icons，MIT。</translation>
    </message>
    <message>
        <source>Import waivers</source>
        <translation>导入豁免</translation>
    </message>
    <message>
        <source>Waiver files (*.json)</source>
        <translation>豁免文件 (*.json)</translation>
    </message>
    <message>
        <source>Export waivers</source>
        <translation>导出豁免</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>新建窗口(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>正常文字大小(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Help on this page</source>
        <translation>本页帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Bill of materials, CycloneDX 1.5 (*.cdx.json)</source>
        <translation>物料清单，CycloneDX 1.5 (*.cdx.json)</translation>
    </message>
    <message>
        <source>Bill of materials, SPDX 2.3 (*.spdx.json)</source>
        <translation>物料清单，SPDX 2.3 (*.spdx.json)</translation>
    </message>
    <message>
        <source>Scan as JSON (*.json)</source>
        <translation>扫描结果 JSON (*.json)</translation>
    </message>
    <message>
        <source>What is in %1</source>
        <translation>%1 中的内容</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::OutcomeDonut</name>
    <message>
        <source>pass rate</source>
        <translation>通过率</translation>
    </message>
    <message>
        <source>Results of the benchmark</source>
        <translation>基准结果</translation>
    </message>
    <message>
        <source>Pass rate %1</source>
        <translation>通过率 %1</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::OutcomeList</name>
    <message>
        <source>%1: %2, %3 of all results</source>
        <translation>%1：%2，占全部结果的 %3</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::OutcomeSegment</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::OutcomeStrip</name>
    <message numerus="yes">
        <source>%n check(s)</source>
        <translation>
            <numerusform>%n 个检查项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message numerus="yes">
        <source>All %n failures</source>
        <translation>
            <numerusform>全部 %n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to fix</source>
        <translation>无需修复</translation>
    </message>
    <message>
        <source>No decided check fails.</source>
        <translation>没有已判定的检查项失败。</translation>
    </message>
    <message>
        <source>No fix gains a point by itself</source>
        <translation>没有单项修复能提高分数</translation>
    </message>
    <message>
        <source>What fails weighs nothing in the score, or stands under a cap.</source>
        <translation>失败项在评分中没有权重，或受上限限制。</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>没有变化</translation>
    </message>
    <message>
        <source>No score and no connection moved since the run before.</source>
        <translation>与上一次运行相比，评分和连接均无变化。</translation>
    </message>
    <message>
        <source>Nothing to compare with</source>
        <translation>没有可比较的运行</translation>
    </message>
    <message>
        <source>Changes show from the second run on.</source>
        <translation>变化从第二次运行起显示。</translation>
    </message>
    <message>
        <source>No running containers</source>
        <translation>没有运行中的容器</translation>
    </message>
    <message>
        <source>Hosts are scored by their own settings alone.</source>
        <translation>主机仅按自身设置评分。</translation>
    </message>
    <message>
        <source>Score over time</source>
        <translation>评分变化</translation>
    </message>
    <message>
        <source>Riding lowest</source>
        <translation>吃水最深</translation>
    </message>
    <message>
        <source>fleet score of every run, up to 90 days</source>
        <translation>每次运行的舰队评分，最多 90 天</translation>
    </message>
    <message>
        <source>running containers, worst first</source>
        <translation>运行中的容器，最差在前</translation>
    </message>
    <message>
        <source>All containers</source>
        <translation>所有容器</translation>
    </message>
    <message>
        <source>Fleet waterline</source>
        <translation>舰队水线</translation>
    </message>
    <message numerus="yes">
        <source>one mark per host, height = score; tails show moves of 4 or more in %n days</source>
        <translation>
            <numerusform>每台主机一个标记，高度 = 评分；尾线表示 %n 天内 4 分及以上的变动</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix first</source>
        <translation>优先修复</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变化内容</translation>
    </message>
    <message>
        <source>since the run before</source>
        <translation>自上一次运行以来</translation>
    </message>
    <message>
        <source>CIS sections</source>
        <translation>CIS 章节</translation>
    </message>
    <message numerus="yes">
        <source>%n hosts, %1 results</source>
        <translation>
            <numerusform>%n 台主机，%1 个结果</numerusform>
        </translation>
    </message>
    <message>
        <source>what each act gains the fleet once those above are done</source>
        <translation>依次完成上面各项之后，每一项为整个舰队带来的提升</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::PackagesView</name>
    <message>
        <source>Not scanned</source>
        <translation>未扫描</translation>
    </message>
    <message>
        <source>What is in this image was not read yet.</source>
        <translation>尚未读取此镜像的内容。</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Filter packages</source>
        <translation>筛选软件包</translation>
    </message>
    <message>
        <source>Vulnerable</source>
        <translation>存在漏洞</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>未比对</translation>
    </message>
    <message numerus="yes">
        <source>%n packages</source>
        <translation>
            <numerusform>%n 个软件包</numerusform>
        </translation>
    </message>
    <message>
        <source>No package fits the filter</source>
        <translation>没有软件包符合筛选</translation>
    </message>
    <message>
        <source>No packages</source>
        <translation>没有软件包</translation>
    </message>
    <message>
        <source>The image was read, and holds no package of a kind that is known.</source>
        <translation>镜像已读取，其中没有已知类型的软件包。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::PoliciesCard</name>
    <message>
        <source>all hosts without one of their own</source>
        <translation>所有没有自己策略的主机</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>分组 %1</translation>
    </message>
    <message>
        <source>My policy</source>
        <translation>我的策略</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Benchmark edition</source>
        <translation>基准版本</translation>
    </message>
    <message>
        <source>%1 (of 2017)</source>
        <translation>%1（2017 年）</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Load line</source>
        <translation>载重线</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>New policy…</source>
        <translation>新建策略…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Use for</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Hosts are judged by the default policy. A policy of your own says what you accept, for all hosts or for one group.</source>
        <translation>主机按默认策略判定。您自己的策略说明您接受什么，适用于所有主机或某个分组。</translation>
    </message>
    <message>
        <source>Filter policies</source>
        <translation>筛选策略</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::PolicyDialog</name>
    <message>
        <source>A value is not valid JSON: %1</source>
        <translation>有一个值不是有效的 JSON：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>New policy</source>
        <translation>新建策略</translation>
    </message>
    <message>
        <source>Edit policy</source>
        <translation>编辑策略</translation>
    </message>
    <message>
        <source>What you accept, key by key, as a policy file spells it: numbers, true or false, lists such as [&quot;a&quot;, &quot;b&quot;]. An empty value of a list or limit leaves the key at its default.</source>
        <translation>逐键列出您所接受的内容，写法与策略文件相同：数字、true 或 false、列表如 [&quot;a&quot;, &quot;b&quot;]。列表或上限留空则保持默认值。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>查询者</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Back to the defaults</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::QueueStrip</name>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>quick: package databases</source>
        <translation>快速：软件包数据库</translation>
    </message>
    <message>
        <source>full: every layer, %1 read; packages are known already</source>
        <translation>完整：所有层，已读取 %1；软件包已知</translation>
    </message>
    <message>
        <source>full: every layer, %1 read</source>
        <translation>完整：所有层，已读取 %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>known already</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Scanning images</source>
        <translation>正在扫描镜像</translation>
    </message>
    <message>
        <source>Scanning %1 on %2, %3</source>
        <translation>正在扫描 %2 上的 %1，%3</translation>
    </message>
    <message>
        <source>Stopped; what was read is kept</source>
        <translation>已停止；已读取的内容已保存</translation>
    </message>
    <message numerus="yes">
        <source>%n images scanned</source>
        <translation>
            <numerusform>已扫描 %n 个镜像</numerusform>
        </translation>
    </message>
    <message>
        <source>Image scans</source>
        <translation>镜像扫描</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 之 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Every image of the queue, and how it stands</source>
        <translation>队列中的每个镜像及其状态</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop scanning images</source>
        <translation>停止扫描镜像</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the list of image scans</source>
        <translation>关闭镜像扫描列表</translation>
    </message>
    <message>
        <source>Images of the queue</source>
        <translation>队列中的镜像</translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <translation>%2 上的 %1：%3</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ReportList</name>
    <message>
        <source>%1, line %2, %3: %4</source>
        <translation>%1，第 %2 行，%3：%4</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::RuleCard</name>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Waived in the file: %1</source>
        <translation>文件中已豁免：%1</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Not so</source>
        <translation>不要这样</translation>
    </message>
    <message>
        <source>But so</source>
        <translation>应当这样</translation>
    </message>
    <message>
        <source>Shows what would change; nothing is written to the disk</source>
        <translation>显示将会更改的内容；不写入磁盘</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::Scope</name>
    <message>
        <source>All hosts</source>
        <translation>所有主机</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::ScopeButton</name>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Scope: %1</source>
        <translation>范围：%1</translation>
    </message>
    <message>
        <source>What every page and count shows (Ctrl+L)</source>
        <translation>所有页面和计数的显示范围（Ctrl+L）</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::SectionList</name>
    <message>
        <source>CIS sections</source>
        <translation>CIS 章节</translation>
    </message>
    <message>
        <source>Pass rate %1</source>
        <translation>通过率 %1</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Pass rate</source>
        <translation>通过率</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::SectionTable</name>
    <message>
        <source>Section %1 %2: %3 failing, pass rate %4</source>
        <translation>章节 %1 %2：%3 个失败，通过率 %4</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比率</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::SettingsPage</name>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>明文</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Forget host</source>
        <translation>忘记主机</translation>
    </message>
    <message>
        <source>Forget %1?</source>
        <translation>忘记 %1？</translation>
    </message>
    <message>
        <source>Its settings, history, findings and evidence are removed from this computer, and its passphrase from the keyring. The host itself is not touched.</source>
        <translation>其设置、历史、发现项和证据将从本机删除，密码短语将从密钥环中删除。主机本身不受影响。</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>in the system keyring</source>
        <translation>在系统密钥环中</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>传输</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Only when asked</source>
        <translation>仅在要求时</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>每 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s)</source>
        <translation>
            <numerusform>每 %n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>What is stored, and where</source>
        <translation>存储的内容及位置</translation>
    </message>
    <message>
        <source>Add host…</source>
        <translation>添加主机…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>忘记…</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>再次扫描</translation>
    </message>
    <message>
        <source>Days with every run</source>
        <translation>保留每次运行的天数</translation>
    </message>
    <message>
        <source>Days with one run a day</source>
        <translation>每天保留一次运行的天数</translation>
    </message>
    <message>
        <source>Runs with evidence</source>
        <translation>保留证据的运行次数</translation>
    </message>
    <message>
        <source>Single letters act in lists (W, C, E, I)</source>
        <translation>列表中可用单个字母操作（W、C、E、I）</translation>
    </message>
    <message>
        <source>Host files</source>
        <translation>主机文件</translation>
    </message>
    <message>
        <source>Filter hosts</source>
        <translation>筛选主机</translation>
    </message>
    <message>
        <source>read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Hosts, scores, findings and sealed evidence: %1
Log: %2
Passphrases: the system keyring, nowhere else. Secrets found in API answers are replaced before anything is stored. Nothing is sent anywhere but to your hosts; advisories are fetched only when you update them, and then no host, image or package is named.</source>
        <translation>主机、评分、检查结果和封存的证据：%1
日志：%2
口令：仅保存在系统密钥环中。API 回答中发现的密钥在保存前已被替换。除您的主机外，不会向任何地方发送数据；安全公告仅在您更新时获取，且不会提及任何主机、镜像或软件包。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::Sidebar</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>合规</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Posture</source>
        <translation>态势</translation>
    </message>
    <message>
        <source>Dockerfiles</source>
        <translation>Dockerfile</translation>
    </message>
    <message>
        <source>Vulnerabilities</source>
        <translation>漏洞</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::SightBars</name>
    <message>
        <source>What you will be able to see</source>
        <translation>您将能看到什么</translation>
    </message>
    <message>
        <source>%1: %2 by the API, %3 by contents or host files, %4 by hand</source>
        <translation>%1：API %2，内容或主机文件 %3，人工 %4</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Contents, files</source>
        <translation>内容、文件</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>人工</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::StageGauge</name>
    <message>
        <source>no score</source>
        <translation>无评分</translation>
    </message>
    <message>
        <source>%1 below line</source>
        <translation>载重线以下 %1</translation>
    </message>
    <message>
        <source>on the line</source>
        <translation>位于载重线</translation>
    </message>
    <message>
        <source>%1 above line</source>
        <translation>载重线以上 %1</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::StageScores</name>
    <message>
        <source>Score by stage</source>
        <translation>各阶段评分</translation>
    </message>
    <message>
        <source>load line %1</source>
        <translation>载重线 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::StatusStrip</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the scan</source>
        <translation>停止扫描</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>正在扫描</translation>
    </message>
    <message>
        <source>Scanning %1</source>
        <translation>正在扫描 %1</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n hosts</source>
        <translation>
            <numerusform>%1 / %n 台主机</numerusform>
        </translation>
    </message>
    <message>
        <source>Assessed %1</source>
        <translation>评估于 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hosts unreachable</source>
        <translation>
            <numerusform>%n 台主机无法连接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hosts denied access</source>
        <translation>
            <numerusform>%n 台主机拒绝访问</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hosts partly denied</source>
        <translation>
            <numerusform>%n 台主机部分拒绝访问</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hosts failed</source>
        <translation>
            <numerusform>%n 台主机失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>示例数据</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Plimsoll asks daemons with GET and HEAD alone. It starts, stops and changes nothing.</source>
        <translation>Plimsoll 仅以 GET 和 HEAD 请求守护进程。它不启动、不停止、不更改任何东西。</translation>
    </message>
    <message>
        <source>Evidence file</source>
        <translation>证据文件</translation>
    </message>
    <message>
        <source>Policy: %1, load line %2</source>
        <translation>策略：%1，载重线 %2</translation>
    </message>
    <message numerus="yes">
        <source>Read-only, host files of %n hosts</source>
        <translation>
            <numerusform>只读，读取 %n 台主机的文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Where you allowed host files it also imports an empty image, creates a container that is never started, and removes both:</source>
        <translation>在您允许读取主机文件的主机上，它还会导入一个空镜像，创建一个从不启动的容器，随后将两者删除：</translation>
    </message>
    <message>
        <source>Vulnerability data %1</source>
        <translation>漏洞数据 %1</translation>
    </message>
    <message>
        <source>No vulnerability data</source>
        <translation>没有漏洞数据</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message numerus="yes">
        <source>%n waivers end soon</source>
        <translation>
            <numerusform>%n 项豁免即将到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waivers are over</source>
        <translation>
            <numerusform>%n 项豁免已到期</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::StepFindings</name>
    <message>
        <source>Select a step to see what is wrong with it.</source>
        <translation>选择一个步骤，查看其问题。</translation>
    </message>
    <message>
        <source>No check fails because of step %1.</source>
        <translation>没有检查因步骤 %1 而未通过。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::StepList</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>now</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>later</source>
        <translation>稍后</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::StepsView</name>
    <message numerus="yes">
        <source>%n steps, %1. Reconstructed from the image&apos;s history: not the Dockerfile&apos;s own text.</source>
        <translation>
            <numerusform>%n 个步骤，%1。根据镜像历史重建：并非 Dockerfile 原文。</numerusform>
        </translation>
    </message>
    <message>
        <source>Build steps</source>
        <translation>构建步骤</translation>
    </message>
    <message>
        <source>No history of this image</source>
        <translation>此镜像没有历史</translation>
    </message>
    <message>
        <source>The daemon gave none, so its build cannot be told step by step.</source>
        <translation>守护进程未提供历史，因此无法逐步说明其构建过程。</translation>
    </message>
    <message>
        <source>no instruction recorded</source>
        <translation>未记录指令</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::TableColumns</name>
    <message>
        <source>Reset columns</source>
        <translation>重置列</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::TableHeader</name>
    <message>
        <source>C H M L</source>
        <comment>first letters of the severities</comment>
        <translation>严 高 中 低</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::TableView</name>
    <message>
        <source>load line %1  ·  %2 below, %3 above</source>
        <translation>载重线 %1  ·  以下 %2，以上 %3</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::TopBar</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>菜单（F10）</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或执行命令</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::TrendChart</name>
    <message>
        <source>Fleet score over time</source>
        <translation>舰队评分变化</translation>
    </message>
    <message numerus="yes">
        <source>From %1 to %2 over %n runs, load line %3</source>
        <translation>
            <numerusform>%n 次运行中从 %1 到 %2，载重线 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2 上的 %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day and month of a chart&apos;s axis</comment>
        <translation>M月d日</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::VerdictPanel</name>
    <message>
        <source>No score</source>
        <translation>无评分</translation>
    </message>
    <message>
        <source>Too little evidence</source>
        <translation>证据不足</translation>
    </message>
    <message>
        <source>Riding high</source>
        <translation>航行从容</translation>
    </message>
    <message>
        <source>Riding safely</source>
        <translation>航行安全</translation>
    </message>
    <message>
        <source>Riding low</source>
        <translation>吃水偏深</translation>
    </message>
    <message>
        <source>Below the line</source>
        <translation>载重线以下</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>%n 天内</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was decided yet</source>
        <translation>尚无任何判定</translation>
    </message>
    <message>
        <source>%1 of checks decided; a grade needs 50%</source>
        <translation>已判定 %1 的检查项；评定等级需要 50%</translation>
    </message>
    <message>
        <source>exactly at the load line</source>
        <translation>恰好位于载重线</translation>
    </message>
    <message numerus="yes">
        <source>%n points above the load line</source>
        <translation>
            <numerusform>高于载重线 %n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points below the load line</source>
        <translation>
            <numerusform>低于载重线 %n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%1 of %n hosts&lt;/b&gt; ride below the line</source>
        <translation>
            <numerusform>&lt;b&gt;%1 / %n 台主机&lt;/b&gt;在载重线以下</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%1 of %n hosts&lt;/b&gt; have no score</source>
        <translation>
            <numerusform>&lt;b&gt;%1 / %n 台主机&lt;/b&gt;没有评分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;All %n hosts&lt;/b&gt; ride above the line</source>
        <translation>
            <numerusform>&lt;b&gt;全部 %n 台主机&lt;/b&gt;在载重线以上</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence covers &lt;b&gt;%1&lt;/b&gt; of checks</source>
        <translation>证据覆盖了 &lt;b&gt;%1&lt;/b&gt; 的检查项</translation>
    </message>
    <message>
        <source>Evidence covers nothing yet</source>
        <translation>证据尚未覆盖任何检查项</translation>
    </message>
    <message>
        <source>No stage has a score</source>
        <translation>没有阶段有评分</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 stage&lt;/b&gt; is %2 below the line</source>
        <translation>&lt;b&gt;%1 阶段&lt;/b&gt;低于载重线 %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 stage&lt;/b&gt; is lowest, %2 above</source>
        <translation>&lt;b&gt;%1 阶段&lt;/b&gt;最低，高于载重线 %2</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n waivers&lt;/b&gt; end within two weeks</source>
        <translation>
            <numerusform>&lt;b&gt;%n 项豁免&lt;/b&gt;将在两周内到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n waivers&lt;/b&gt; are over</source>
        <translation>
            <numerusform>&lt;b&gt;%n 项豁免&lt;/b&gt;已到期</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::VulnerabilitiesPage</name>
    <message>
        <source>New this week</source>
        <translation>本周新增</translation>
    </message>
    <message>
        <source>Vulnerabilities</source>
        <translation>漏洞</translation>
    </message>
    <message numerus="yes">
        <source>%n vulnerable packages</source>
        <translation>
            <numerusform>%n 个存在漏洞的软件包</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n base images</source>
        <translation>
            <numerusform>%n 个基础镜像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vulnerabilities</source>
        <translation>
            <numerusform>%n 个漏洞</numerusform>
        </translation>
    </message>
    <message>
        <source>the advisories are stale</source>
        <translation>公告数据库已过期</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>没有符合筛选的内容</translation>
    </message>
    <message numerus="yes">
        <source>%n are hidden by it.</source>
        <translation>
            <numerusform>其中隐藏了 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>No images</source>
        <translation>没有镜像</translation>
    </message>
    <message>
        <source>No host of this scope holds an image.</source>
        <translation>此范围内的主机没有镜像。</translation>
    </message>
    <message>
        <source>No image was scanned</source>
        <translation>没有镜像被扫描</translation>
    </message>
    <message>
        <source>What is in %1 is not known yet, so nothing can be said about vulnerabilities.</source>
        <translation>尚不知道 %1 的内容，因此无法判断漏洞。</translation>
    </message>
    <message>
        <source>No advisory database</source>
        <translation>没有公告数据库</translation>
    </message>
    <message>
        <source>Images were scanned, and there is nothing to compare their packages with. Update the advisories or import them in Settings.</source>
        <translation>镜像已扫描，但没有可比对的公告数据库。请在设置中更新或导入安全公告。</translation>
    </message>
    <message>
        <source>No image could be compared</source>
        <translation>没有镜像可以比对</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未发现问题</translation>
    </message>
    <message>
        <source>No known vulnerability in %1.</source>
        <translation>%1 中没有已知漏洞。</translation>
    </message>
    <message>
        <source> Not counted: %1.</source>
        <translation> 未计入：%1。</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组方式</translation>
    </message>
    <message>
        <source>Group by %1</source>
        <translation>按%1分组</translation>
    </message>
    <message>
        <source>CVE</source>
        <translation>CVE</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Base image</source>
        <translation>基础镜像</translation>
    </message>
    <message>
        <source>Scan images</source>
        <translation>扫描镜像</translation>
    </message>
    <message>
        <source>Reads what is in every image that was not read in full yet</source>
        <translation>读取所有尚未完整读取的镜像内容</translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>The advisory database, in Settings</source>
        <translation>设置中的公告数据库</translation>
    </message>
    <message>
        <source>Filter vulnerabilities</source>
        <translation>筛选漏洞</translation>
    </message>
    <message>
        <source>Fixable</source>
        <translation>可修复</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Known exploited</source>
        <translation>已知被利用</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>High or worse</source>
        <translation>高危及以上</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>已豁免</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::VulnerabilityDetail</name>
    <message>
        <source>Select a row to see what stands behind it.</source>
        <translation>选择一行以查看其详情。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the upgrade command</source>
        <translation>复制升级命令</translation>
    </message>
    <message>
        <source>Vulnerabilities</source>
        <translation>漏洞</translation>
    </message>
    <message>
        <source>Images and running containers</source>
        <translation>镜像与运行中的容器</translation>
    </message>
    <message>
        <source>No known base image</source>
        <translation>基础镜像未知</translation>
    </message>
    <message>
        <source>known exploited</source>
        <translation>已知被利用</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>已豁免</translation>
    </message>
    <message numerus="yes">
        <source>%n vulnerabilities</source>
        <translation>
            <numerusform>%n 个漏洞</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fixable</source>
        <translation>
            <numerusform>%n 个可修复</numerusform>
        </translation>
    </message>
    <message>
        <source>CVSS %1</source>
        <translation>CVSS %1</translation>
    </message>
    <message>
        <source>EPSS %1</source>
        <translation>EPSS %1</translation>
    </message>
    <message>
        <source>nobody has rated it: it counts as medium</source>
        <translation>尚无人评级：按中等计算</translation>
    </message>
    <message>
        <source>%1, fixed in %2 (%3)</source>
        <translation>%1，在 %2 中修复（%3）</translation>
    </message>
    <message>
        <source>%1, no fix published (%2)</source>
        <translation>%1，尚未发布修复（%2）</translation>
    </message>
    <message>
        <source>Also known as %1</source>
        <translation>又名 %1</translation>
    </message>
    <message>
        <source>Upgrade, in the image&apos;s build</source>
        <translation>在镜像构建中升级</translation>
    </message>
    <message>
        <source>A fixed version is published; raise it where the build names this package.</source>
        <translation>已发布修复版本；请在构建指定此软件包之处提高版本。</translation>
    </message>
    <message>
        <source>No version without it is published. Drop the package, or waive it until there is one.</source>
        <translation>尚未发布不含此漏洞的版本。请移除该软件包，或在发布之前豁免。</translation>
    </message>
    <message>
        <source>fixed in %1</source>
        <translation>在 %1 中修复</translation>
    </message>
    <message>
        <source>no fix</source>
        <translation>无修复</translation>
    </message>
    <message>
        <source>%1, %2 running</source>
        <translation>%1，运行中 %2</translation>
    </message>
    <message>
        <source>%1, layer %2</source>
        <translation>%1，第 %2 层</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Waiver…</source>
        <translation>豁免详情…</translation>
    </message>
    <message>
        <source>Waive…</source>
        <translation>豁免…</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::VulnerabilityView</name>
    <message>
        <source>New this week</source>
        <translation>本周新增</translation>
    </message>
    <message>
        <source>Not scanned</source>
        <translation>未扫描</translation>
    </message>
    <message>
        <source>No advisory database</source>
        <translation>没有公告数据库</translation>
    </message>
    <message>
        <source>Its feed was not imported</source>
        <translation>其公告源未导入</translation>
    </message>
    <message>
        <source>No feed covers this system</source>
        <translation>没有公告源覆盖此系统</translation>
    </message>
    <message>
        <source>Past its end of life</source>
        <translation>已停止支持</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未发现问题</translation>
    </message>
    <message>
        <source>Image not listed</source>
        <translation>镜像未列出</translation>
    </message>
    <message>
        <source>The daemon did not list the image, so nothing is known of what is in it.</source>
        <translation>守护进程未列出此镜像，因此不知道其内容。</translation>
    </message>
    <message>
        <source>No vulnerability fits the filter</source>
        <translation>没有漏洞符合筛选</translation>
    </message>
    <message numerus="yes">
        <source>%n are hidden by it.</source>
        <translation>
            <numerusform>其中隐藏了 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Vulnerabilities</source>
        <translation>漏洞</translation>
    </message>
    <message>
        <source>Filter vulnerabilities</source>
        <translation>筛选漏洞</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>High or worse</source>
        <translation>高危及以上</translation>
    </message>
    <message>
        <source>Fixable</source>
        <translation>可修复</translation>
    </message>
    <message>
        <source>No fix</source>
        <translation>无修复</translation>
    </message>
    <message>
        <source>Known exploited</source>
        <translation>已知被利用</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>已豁免</translation>
    </message>
    <message numerus="yes">
        <source>%n vulnerabilities</source>
        <translation>
            <numerusform>%n 个漏洞</numerusform>
        </translation>
    </message>
    <message>
        <source>quick scan: packages alone</source>
        <translation>快速扫描：仅软件包</translation>
    </message>
    <message>
        <source>past its end of life: more may be unknown</source>
        <translation>已停止支持：可能还有未知漏洞</translation>
    </message>
    <message numerus="yes">
        <source>%n negligible ones not listed</source>
        <translation>
            <numerusform>另有 %n 个可忽略的未列出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fixable</source>
        <translation>
            <numerusform>%n 个可修复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known to be exploited</source>
        <translation>
            <numerusform>%n 个已知被利用</numerusform>
        </translation>
    </message>
    <message>
        <source>none known to be exploited</source>
        <translation>没有已知被利用的</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::WaiverDialog</name>
    <message>
        <source>%1 on %2 alone</source>
        <translation>仅 %2 上的 %1</translation>
    </message>
    <message>
        <source>Everything on host %1</source>
        <translation>主机 %1 上的全部对象</translation>
    </message>
    <message>
        <source>Every host of group %1</source>
        <translation>分组 %1 的每台主机</translation>
    </message>
    <message>
        <source>The whole fleet</source>
        <translation>整个舰队</translation>
    </message>
    <message>
        <source>Say why: the reason stands in every report.</source>
        <translation>请说明原因：它会出现在每份报告中。</translation>
    </message>
    <message>
        <source>Say who decides.</source>
        <translation>请说明由谁决定。</translation>
    </message>
    <message>
        <source>Attest %1</source>
        <translation>证明 %1</translation>
    </message>
    <message>
        <source>Waive %1</source>
        <translation>豁免 %1</translation>
    </message>
    <message>
        <source>It is met</source>
        <translation>已满足</translation>
    </message>
    <message>
        <source>It is not met</source>
        <translation>未满足</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>A ticket or a mail, if there is one</source>
        <translation>工单或邮件（如有）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>立即结束</translation>
    </message>
    <message>
        <source>Attest</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>Waive</source>
        <translation>豁免</translation>
    </message>
    <message>
        <source>No machine can see this. Your word counts until its last day.</source>
        <translation>机器无法看到这一点。您的说明在最后一天之前有效。</translation>
    </message>
    <message>
        <source>Until its last day this counts as waived, in every view and report; then it fails again.</source>
        <translation>在最后一天之前，它在所有视图和报告中都计为已豁免；之后重新计为失败。</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::WaiversCard</name>
    <message>
        <source>Attested as met</source>
        <translation>证明为已满足</translation>
    </message>
    <message>
        <source>Attested as not met</source>
        <translation>证明为未满足</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>已豁免</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>Waivers and attestations</source>
        <translation>豁免和证明</translation>
    </message>
    <message>
        <source>None: every failing result counts. Open a finding and press W to accept it for a while, or to attest what no machine can see.</source>
        <translation>没有：每个失败结果都计入。打开一条结果并按 W，可暂时接受它，或证明机器无法看到的内容。</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>By</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>立即结束</translation>
    </message>
    <message>
        <source>Filter waivers</source>
        <translation>筛选豁免</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) end within two weeks.</source>
        <translation>
            <numerusform>%n 项决定将在两周内到期。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) are over: what they covered counts again.</source>
        <translation>
            <numerusform>%n 项决定已过期：其覆盖的内容重新计入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Store the waivers of a file, all or none</source>
        <translation>保存文件中的豁免，要么全部，要么一个也不</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write every waiver as a file</source>
        <translation>将所有豁免写入文件</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::WayBackView</name>
    <message>
        <source>Further above the line</source>
        <translation>进一步高于载重线</translation>
    </message>
    <message>
        <source>Way back above the line</source>
        <translation>回到载重线之上</translation>
    </message>
    <message>
        <source>image score %1 to %2</source>
        <translation>镜像评分 %1 升至 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n vulnerabilities have no fix yet; nothing else lifts the image.</source>
        <translation>
            <numerusform>%n 个漏洞尚无修复；没有其他办法提升此镜像。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::WaySteps</name>
    <message>
        <source>C H M L</source>
        <comment>first letters of the severities</comment>
        <translation>严 高 中 低</translation>
    </message>
    <message>
        <source>Way back above the line</source>
        <translation>回到载重线之上</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 分</translation>
    </message>
</context>
<context>
    <name>plimsoll::ui::WhyPanel</name>
    <message>
        <source>How this score came about</source>
        <translation>评分的由来</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>100 points, less:</source>
        <translation>100 分，减去：</translation>
    </message>
    <message>
        <source>100 − %1 = %2</source>
        <translation>100 − %1 = %2</translation>
    </message>
    <message>
        <source>Nothing was decided, so there is no score</source>
        <translation>没有可判定的内容，因此没有评分</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>What it lost points for</source>
        <translation>失分项</translation>
    </message>
    <message>
        <source>grade %1</source>
        <translation>等级 %1</translation>
    </message>
    <message>
        <source>no grade</source>
        <translation>无等级</translation>
    </message>
    <message>
        <source>%1 of what applies was decided (%2 of %3)</source>
        <translation>已判定适用项的 %1（%2 / %3）</translation>
    </message>
    <message>
        <source>provisional: part of it could not be read or decided</source>
        <translation>暂定：部分内容无法读取或判定</translation>
    </message>
    <message>
        <source>%1 without waivers</source>
        <translation>不计豁免为 %1</translation>
    </message>
</context>
</TS>
